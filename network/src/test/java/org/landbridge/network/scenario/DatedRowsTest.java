package org.landbridge.network.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.landbridge.network.Dated;
import org.landbridge.network.Validity;

/** What rows say on each day, before and after a change. */
class DatedRowsTest {
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final int DAYS = 60;

    private record Row(String id, String says, Validity validity) implements Dated<Row> {
        @Override
        public Row withValidity(Validity newValidity) {
            return new Row(id, says, newValidity);
        }

        Row changed() {
            return new Row(id, says + "!", validity);
        }
    }

    /** What the rows of an id say on a day; at most one may hold. */
    private static String on(List<Row> rows, String id, LocalDate day) {
        List<Row> holding = rows.stream()
                .filter(r -> r.id().equals(id) && r.validity().contains(day))
                .toList();
        assertThat(holding).hasSizeLessThan(2);
        return holding.isEmpty() ? "" : holding.getFirst().says();
    }

    /** Rows of two ids, in spans that do not overlap, with gaps, some open at an end. */
    private static List<Row> rows(RandomGenerator random) {
        List<Row> rows = new ArrayList<>();
        for (String id : List.of("a", "b")) {
            int at = random.nextInt(10);
            boolean open = random.nextBoolean();
            int count = random.nextInt(5);
            for (int i = 0; i < count; i++) {
                int until = at + 1 + random.nextInt(12);
                LocalDate from = i == 0 && open ? null : FIRST.plusDays(at);
                LocalDate to = i == count - 1 && random.nextBoolean() ? null : FIRST.plusDays(until);
                rows.add(new Row(id, id + i, new Validity(from, to)));
                at = until + (random.nextBoolean() ? 0 : random.nextInt(6));
            }
        }
        java.util.Collections.shuffle(rows, new java.util.Random(random.nextLong()));
        return rows;
    }

    private static Validity span(RandomGenerator random) {
        LocalDate from = random.nextInt(4) == 0 ? null : FIRST.plusDays(random.nextInt(DAYS));
        LocalDate to =
                random.nextInt(4) == 0 ? null : (from == null ? FIRST : from).plusDays(1 + random.nextInt(DAYS / 2));
        return new Validity(from, to);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void changesExactlyTheDaysOfTheSpan(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int i = 0; i < 400; i++) {
            List<Row> rows = rows(random);
            Validity span = span(random);
            List<Row> within = DatedRows.within(rows, r -> r.id().equals("a"), span, Row::changed);
            List<Row> without = DatedRows.without(rows, r -> r.id().equals("a"), span);
            List<Row> throughout = DatedRows.throughout(rows, r -> r.id().equals("a"), span, Row::changed);
            boolean any = rows.stream().anyMatch(r -> r.id().equals("a"));
            for (int d = -5; d < DAYS + 40; d++) {
                LocalDate day = FIRST.plusDays(d);
                String what = "seed " + seed + ", case " + i + ", " + day + ", " + span + ", " + rows;
                String before = on(rows, "a", day);
                boolean inside = span.contains(day);
                assertThat(on(within, "a", day))
                        .as(what)
                        .isEqualTo(inside && !before.isEmpty() ? before + "!" : before);
                assertThat(on(without, "a", day)).as(what).isEqualTo(inside ? "" : before);
                String expected = !inside || !any
                        ? before
                        : (before.isEmpty() ? nextElseLast(rows, day).says() : before) + "!";
                assertThat(on(throughout, "a", day)).as(what).isEqualTo(expected);
                for (List<Row> result : List.of(within, without, throughout)) {
                    assertThat(on(result, "b", day)).as(what).isEqualTo(on(rows, "b", day));
                }
            }
        }
    }

    /** By the slow way: the row that begins soonest after the day, else the one that begins last. */
    private static Row nextElseLast(List<Row> rows, LocalDate day) {
        Row next = null;
        Row last = null;
        for (Row row : rows) {
            if (row.id().equals("a")) {
                LocalDate from = start(row.validity().from());
                if (last == null || from.isAfter(start(last.validity().from()))) {
                    last = row;
                }
                if (from.isAfter(day)
                        && (next == null || from.isBefore(start(next.validity().from())))) {
                    next = row;
                }
            }
        }
        return next == null ? java.util.Objects.requireNonNull(last) : next;
    }

    private static LocalDate start(@Nullable LocalDate from) {
        return from == null ? LocalDate.MIN : from;
    }

    @Test
    void aLinkBeforeItsFirstRowFollowsThatRow() {
        List<Row> rows = List.of(
                new Row("a", "slow", new Validity(LocalDate.of(2010, 1, 1), LocalDate.of(2015, 1, 1))),
                new Row("a", "fast", new Validity(LocalDate.of(2020, 1, 1), null)));
        List<Row> opened = DatedRows.throughout(
                rows, r -> true, new Validity(LocalDate.of(2005, 1, 1), LocalDate.of(2006, 1, 1)), Row::changed);
        assertThat(on(opened, "a", LocalDate.of(2005, 6, 1))).isEqualTo("slow!");
        assertThat(on(opened, "a", LocalDate.of(2006, 6, 1))).isEmpty();
    }
}
