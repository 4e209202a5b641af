package org.landbridge.screening.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.landbridge.screening.name.Name;
import org.landbridge.screening.name.NameReader;

/** Bounds of the distance of sounds never exceed it, and so the tree finds what comparing with each word finds. */
class SoundTreeTest {
    private static final String SOUNDS = "aaaeeiioouuybdfghjklmnprstvxzcqwSZCTJWGDQEIOUAVYNX09";

    private static String word(Random random, int longest) {
        StringBuilder word = new StringBuilder();
        for (int i = 1 + random.nextInt(longest); i > 0; i--) {
            word.append(SOUNDS.charAt(random.nextInt(SOUNDS.length())));
        }
        return word.toString();
    }

    /** A word not too far from another. */
    private static String near(String word, Random random) {
        StringBuilder near = new StringBuilder(word);
        for (int i = random.nextInt(4); i > 0; i--) {
            int at = random.nextInt(near.length());
            char c = SOUNDS.charAt(random.nextInt(SOUNDS.length()));
            switch (random.nextInt(4)) {
                case 0 -> near.insert(at, c);
                case 1 -> near.setCharAt(at, c);
                case 2 -> {
                    char moved = near.charAt(at);
                    near.deleteCharAt(at).insert(random.nextInt(2) * Math.min(at, near.length()), moved);
                }
                default -> near.setCharAt(at, near.charAt(near.length() - 1 - at));
            }
        }
        return near.toString();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void boundsNeverExceedTheDistance(long seed) {
        Random random = new Random(seed);
        SoundDistance distance = new SoundDistance();
        SoundBound bound = new SoundBound();
        OrderBound order = new OrderBound();
        BandedDistance banded = new BandedDistance();
        int tight = 0;
        int farther = 0;
        for (int i = 0; i < 50_000; i++) {
            String left = word(random, random.nextInt(20) == 0 ? 80 : 10);
            String right = random.nextInt(5) == 0 ? word(random, 10) : near(left, random);
            boolean leftUnvowelled = random.nextBoolean();
            boolean rightUnvowelled = random.nextBoolean();
            byte[] a = SoundDistance.codes(left, new byte[0]);
            byte[] b = SoundDistance.codes(right, new byte[0]);
            float mass = Math.max(SoundDistance.mass(a, 0, left.length()), SoundDistance.mass(b, 0, right.length()));
            float likeness = distance.likeness(left, leftUnvowelled, right, rightUnvowelled);
            if (likeness < SoundDistance.LEAST_TOLD) {
                continue;
            }
            int whole = Math.round(100 * (1 - likeness) * mass);
            bound.set(a, left.length(), leftUnvowelled, rightUnvowelled);
            order.set(a, left.length(), leftUnvowelled, rightUnvowelled);
            banded.set(a, left.length(), leftUnvowelled, rightUnvowelled);
            long mask = SoundBound.mask(b, 0, right.length());
            String pair = left + " / " + right + " " + leftUnvowelled + " " + rightUnvowelled + ", seed " + seed;
            assertThat(bound.exceeds(mask, mask, right.length(), whole))
                    .as(pair)
                    .isFalse();
            assertThat(order.exceeds(b, 0, right.length(), whole)).as(pair).isFalse();
            assertThat(banded.exceeds(b, 0, right.length(), whole)).as(pair).isFalse();
            // The banded distance is the distance itself.
            assertThat(banded.exceeds(b, 0, right.length(), whole - 1)).as(pair).isTrue();
            tight += order.exceeds(b, 0, right.length(), whole - 1) ? 1 : 0;
            farther += whole > 0 ? 1 : 0;
        }
        assertThat(farther).isGreaterThan(5000);
        assertThat(tight).isGreaterThan(500);
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void findsWhatComparingWithEachFinds(long seed) {
        Random random = new Random(seed);
        NameReader reader = new NameReader();
        List<Name> names = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            String word = word(random, 8);
            names.add(reader.read(i % 2 == 0 ? word : near(word, random)));
            names.add(reader.read(i % 7 == 0 ? "محمد" + "بتثجحخدذرز".charAt(random.nextInt(10)) : near(word, random)));
        }
        Vocabulary vocabulary = new NameIndex(names).vocabulary;
        SoundTree tree = new SoundTree(
                vocabulary,
                java.util.stream.IntStream.range(0, vocabulary.sounds()).toArray());
        SoundTree.Search search = new SoundTree.Search();
        SoundDistance distance = new SoundDistance();
        int all = 0;
        for (int q = 0; q < 200; q++) {
            int number = random.nextInt(vocabulary.sounds());
            String query = near(vocabulary.sound(number), random);
            boolean unvowelled = random.nextInt(4) == 0;
            for (float least : new float[] {TokenLikeness.LEAST, NameScorer.JOINED}) {
                TreeSet<Integer> expected = new TreeSet<>();
                for (int w = 0; w < vocabulary.sounds(); w++) {
                    String other = vocabulary.sound(w);
                    if (SoundDistance.comparable(query.length(), other.length(), unvowelled == vocabulary.unvowelled(w))
                            && distance.likeness(query, unvowelled, other, vocabulary.unvowelled(w)) >= least) {
                        expected.add(w);
                    }
                }
                Ints found = new Ints();
                search.set(query, unvowelled);
                search.find(tree, least, found);
                assertThat(Arrays.stream(found.toArray()).boxed().sorted().toList())
                        .as("%s, seed %d", query, seed)
                        .isEqualTo(List.copyOf(expected));
                all += expected.size();
            }
        }
        assertThat(all).isGreaterThan(400);
    }
}
