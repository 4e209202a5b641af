package org.landbridge.screening.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.landbridge.screening.name.NameReader;

/** Properties that every score has. */
class NameScorerTest {
    private static final List<String> WORDS = List.of(
            "Mikhail",
            "Khodorkovsky",
            "Борис",
            "Ельцин",
            "احمدی‌نژاد",
            "محمود",
            "Əliyev",
            "Heydər",
            "Bank",
            "Mellat",
            "OOO",
            "Газпром",
            "Neft",
            "14",
            "V.",
            "Abdul",
            "Rahman",
            "al-Sadr",
            "Nazarbayev",
            "Қасым",
            "Shipping",
            "Lines",
            "Vladimirovich",
            "IRISL",
            "Öztürk",
            "Mohammad");

    private final NameReader reader = new NameReader();
    private final NameScorer scorer = new NameScorer(Rarity.EVEN);

    private double score(String left, String right) {
        return scorer.align(reader.read(left), reader.read(right)).score();
    }

    private static String randomName(Random random) {
        List<String> words = new ArrayList<>();
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            words.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return String.join(" ", words);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void symmetricBoundedAndExactWithItself(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            String left = randomName(random);
            String right = randomName(random);
            double score = score(left, right);
            assertThat(score).as("%s / %s", left, right).isBetween(0.0, 100.0);
            assertThat(score(right, left))
                    .as("%s / %s, seed %d", left, right, seed)
                    .isCloseTo(score, within(1e-4));
            assertThat(score(left, left)).as(left).isCloseTo(100, within(1e-6));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void orderOfWordsDoesNotMatter(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            List<String> words = new ArrayList<>(List.of("Mikhail", "Khodorkovsky", "Gazprom", "Sadr", "Öztürk"));
            Collections.shuffle(words, random);
            String shuffled = String.join(" ", words);
            assertThat(score("Mikhail Khodorkovsky Gazprom Sadr Öztürk", shuffled))
                    .as(shuffled)
                    .isCloseTo(100, within(1e-6));
        }
    }

    @Test
    void moreEditsNeverScoreHigher() {
        String[] edited = {
            "Khodorkovsky", "Khodorkovski", "Khodorkofski", "Khodorkofsgi", "Khotorkofsgi", "Lhotolkofsgi"
        };
        double last = 100;
        for (String surname : edited) {
            double score = score("Mikhail Khodorkovsky", "Mikhail " + surname);
            assertThat(score).as(surname).isLessThanOrEqualTo(last);
            last = score;
        }
        assertThat(last).isLessThan(80);
    }

    @Test
    void differentPeopleScoreLow() {
        assertThat(score("Arkady Rotenberg", "Boris Rotenberg")).isLessThan(75);
        assertThat(score("Heydar Aliyev", "Ilham Aliyev")).isLessThan(75);
        assertThat(score("Mohammad Khatami", "Ahmad Khatami")).isLessThan(75);
        assertThat(score("Bank Mellat", "Bank Sepah")).isLessThan(75);
        assertThat(score("IRAN HORMUZ 14", "IRAN HORMUZ 21")).isLessThan(75);
        assertThat(score("Ivan", "Ivan Petrov")).isLessThan(75);
    }

    @Test
    void missingPatronymicAndLegalFormCostLittle() {
        assertThat(score("Vladimir Putin", "Vladimir Vladimirovich Putin")).isGreaterThan(92);
        assertThat(score("ООО Ромашка", "Romashka LLC")).isGreaterThan(92);
        assertThat(score("Sovcomflot", "Sov Com Flot")).isGreaterThan(92);
        assertThat(score("IRISL", "Islamic Republic of Iran Shipping Lines")).isGreaterThan(80);
    }

    @Test
    void assignmentIsTheBestOfAll() {
        Random random = new Random(6);
        for (int trial = 0; trial < 300; trial++) {
            int rows = 1 + random.nextInt(4);
            int columns = 1 + random.nextInt(4);
            double[][] gain = new double[rows][columns];
            for (double[] row : gain) {
                Arrays.setAll(row, i -> random.nextInt(3) == 0 ? 0 : random.nextDouble());
            }
            int[] columnOf = new int[rows];
            new Assignment()
                    .best(Arrays.stream(gain).flatMapToDouble(Arrays::stream).toArray(), rows, columns, columnOf);
            double total = 0;
            for (int i = 0; i < rows; i++) {
                total += columnOf[i] < 0 ? 0 : gain[i][columnOf[i]];
            }
            assertThat(Arrays.stream(columnOf).filter(c -> c >= 0).distinct().count())
                    .isEqualTo(Arrays.stream(columnOf).filter(c -> c >= 0).count());
            assertThat(total).isCloseTo(bestByTrying(gain, 0, 0), within(1e-9));
        }
    }

    private static double bestByTrying(double[][] gain, int row, int used) {
        if (row == gain.length) {
            return 0;
        }
        double best = bestByTrying(gain, row + 1, used);
        for (int j = 0; j < gain[row].length; j++) {
            if ((used >> j & 1) == 0) {
                best = Math.max(best, gain[row][j] + bestByTrying(gain, row + 1, used | 1 << j));
            }
        }
        return best;
    }
}
