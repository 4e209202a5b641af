package org.landbridge.app.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.landbridge.app.chart.LabelPlacer.Form;
import org.landbridge.app.chart.LabelPlacer.Label;
import org.landbridge.app.chart.LabelPlacer.Place;

class LabelPlacerTest {
    private static final Box FRAME = new Box(0, 0, 600, 400);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void labelsKeepInsideAndApart(long seed) {
        Random random = new Random(seed);
        LabelPlacer placer = new LabelPlacer(FRAME);
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Form form = new Form(30 + random.nextInt(90), 14);
            labels.add(new Label(
                    random.nextInt(600), random.nextInt(400), 4, List.of(form, new Form(20, 12)), 30, 10_000));
        }
        List<Place> places = Arrays.asList(placer.place(labels));
        assertThat(places.stream().filter(p -> p != null).count())
                .as("most find room, seed " + seed)
                .isGreaterThan(45);
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            if (place == null) {
                continue;
            }
            assertThat(place.box().within(FRAME)).isTrue();
            for (int k = 0; k < i; k++) {
                Place other = places.get(k);
                assertThat(other != null && other.box().meets(place.box()))
                        .as("seed " + seed)
                        .isFalse();
            }
        }
    }

    @Test
    void aLabelKeepsOffALine() {
        LabelPlacer placer = new LabelPlacer(FRAME);
        placer.avoidLine(300, 0, 300, 400);
        placer.avoidLine(0, 200, 300, 200);
        Place place = placer.place(List.of(new Label(300, 200, 3, List.of(new Form(80, 14)), 30, 500)))[0];
        assertThat(place).isNotNull();
        assertThat(place.box().inside(300, 0, 300, 400)).isZero();
        assertThat(place.box().inside(0, 200, 300, 200)).isZero();
    }

    @Test
    void aLabelThatIsNotWorthItIsLeftOut() {
        LabelPlacer placer = new LabelPlacer(new Box(0, 0, 50, 50));
        Label tooWide = new Label(25, 25, 3, List.of(new Form(80, 14)), 30, 500);
        assertThat(placer.place(List.of(tooWide))[0]).isNull();
    }

    @ParameterizedTest
    @CsvSource({"0,5,20,5,10", "-5,-5,15,15,14.142", "0,20,20,20,0", "5,-10,5,30,10", "2,2,5,6,5"})
    void lengthInsideABox(double x1, double y1, double x2, double y2, double length) {
        assertThat(new Box(0, 0, 10, 10).inside(x1, y1, x2, y2)).isCloseTo(length, within(0.001));
    }

    @ParameterizedTest
    @CsvSource({"53.1,8,10", "14634,10,2000", "5.2,8,1", "0.9,8,0.2", "5100,8,1000"})
    void ticksAreRoundNumbers(double highest, int about, double step) {
        assertThat(Axis.upTo(highest, about).step()).isCloseTo(step, within(1e-9));
    }
}
