package org.landbridge.screening.match;

import java.util.Arrays;

/**
 * Words in sounds, laid out so that those near to a given word are found without comparing it with each: words of one
 * length are split again and again by whether they have a sound, and a whole branch is left out if {@link SoundBound}
 * shows that none of its words can be near enough. Finds exactly the words that comparing with each would find. Flat
 * arrays; the nodes stand in preorder.
 */
final class SoundTree {
    private static final int LEAF = 12;
    private static final int LENGTH = 0xFFFF;

    /** What floats round off in a likeness. */
    private static final float ROUNDING = 1e-4f;

    private static final long UNVOWELLED = 1L << 62;

    /** Words in the order of the leaves: number, mask of sounds, and where its codes start. */
    private final int[] word;

    private final long[] mask;
    private final int[] from;
    private final byte[] codes;

    private int nodes;
    private int[] first = new int[1024];
    private int[] end = new int[1024];
    private int[] next = new int[1024];
    private int[] length = new int[1024];
    private int[] mass = new int[1024];
    private boolean[] unvowelled = new boolean[1024];
    private long[] all = new long[1024];
    private long[] any = new long[1024];

    /** Of the words with these numbers among the sounds of a vocabulary. */
    SoundTree(Vocabulary vocabulary, int[] numbers) {
        long[] order = new long[numbers.length];
        int size = 0;
        for (int i = 0; i < numbers.length; i++) {
            int n = vocabulary.sound(numbers[i]).length();
            size += n;
            order[i] = (vocabulary.unvowelled(numbers[i]) ? UNVOWELLED : 0) | (long) n << 32 | numbers[i];
        }
        Arrays.sort(order);
        word = new int[numbers.length];
        mask = new long[numbers.length];
        from = new int[numbers.length];
        codes = new byte[size];
        int filled = 0;
        byte[] room = new byte[64];
        for (int i = 0; i < order.length; i++) {
            word[i] = (int) order[i];
            String sound = vocabulary.sound(word[i]);
            room = SoundDistance.codes(sound, room);
            System.arraycopy(room, 0, codes, filled, sound.length());
            from[i] = filled;
            mask[i] = SoundBound.mask(codes, filled, sound.length());
            filled += sound.length();
        }
        for (int i = 0; i < order.length; ) {
            int j = i;
            while (j < order.length && order[j] >>> 32 == order[i] >>> 32) {
                j++;
            }
            split(i, j, (int) (order[i] >>> 32) & LENGTH, order[i] >= UNVOWELLED);
            i = j;
        }
    }

    private void split(int begin, int stop, int soundLength, boolean unwritten) {
        int node = node(begin, stop, soundLength, unwritten);
        int middle = stop - begin <= LEAF ? begin : divided(begin, stop, all[node]);
        if (middle > begin) {
            split(begin, middle, soundLength, unwritten);
            split(middle, stop, soundLength, unwritten);
        }
        next[node] = nodes;
    }

    private int node(int begin, int stop, int soundLength, boolean unwritten) {
        if (nodes == first.length) {
            grow();
        }
        first[nodes] = begin;
        end[nodes] = stop;
        length[nodes] = soundLength;
        unvowelled[nodes] = unwritten;
        long have = -1;
        long has = 0;
        float heaviest = 0;
        for (int i = begin; i < stop; i++) {
            have &= mask[i];
            has |= mask[i];
            heaviest = Math.max(heaviest, SoundDistance.mass(codes, from[i], soundLength));
        }
        all[nodes] = have;
        any[nodes] = has;
        mass[nodes] = SoundBound.hundredths(heaviest);
        return nodes++;
    }

    /** Puts the words without the sound that divides them best before those with it; where the latter start. */
    private int divided(int begin, int stop, long have) {
        int best = -1;
        int balance = 0;
        int[] count = new int[64];
        for (int i = begin; i < stop; i++) {
            for (long rest = mask[i] & ~have; rest != 0; rest &= rest - 1) {
                count[Long.numberOfTrailingZeros(rest)]++;
            }
        }
        for (int bit = 0; bit < 64; bit++) {
            int smaller = SoundBound.tells(bit) * Math.min(count[bit], stop - begin - count[bit]);
            if (smaller > balance) {
                best = bit;
                balance = smaller;
            }
        }
        if (best < 0) {
            return begin;
        }
        int low = begin;
        int high = stop - 1;
        while (low <= high) {
            if ((mask[low] >>> best & 1) == 0) {
                low++;
            } else {
                swap(low, high--);
            }
        }
        return low;
    }

    private void swap(int i, int j) {
        int w = word[i];
        word[i] = word[j];
        word[j] = w;
        long m = mask[i];
        mask[i] = mask[j];
        mask[j] = m;
        int f = from[i];
        from[i] = from[j];
        from[j] = f;
    }

    private void grow() {
        first = Arrays.copyOf(first, 2 * nodes);
        end = Arrays.copyOf(end, 2 * nodes);
        next = Arrays.copyOf(next, 2 * nodes);
        length = Arrays.copyOf(length, 2 * nodes);
        mass = Arrays.copyOf(mass, 2 * nodes);
        unvowelled = Arrays.copyOf(unvowelled, 2 * nodes);
        all = Arrays.copyOf(all, 2 * nodes);
        any = Arrays.copyOf(any, 2 * nodes);
    }

    /** One thread's search. */
    static final class Search {
        private final SoundDistance distance = new SoundDistance();
        private final SoundBound vowelledBound = new SoundBound();
        private final SoundBound unvowelledBound = new SoundBound();
        private final OrderBound vowelledOrder = new OrderBound();
        private final OrderBound unvowelledOrder = new OrderBound();
        private final BandedDistance vowelledDistance = new BandedDistance();
        private final BandedDistance unvowelledDistance = new BandedDistance();
        private byte[] query = new byte[64];
        private int queryLength;
        private boolean queryUnvowelled;
        private int queryMass;

        /** Sets the word to look for. */
        void set(String sounds, boolean unvowelled) {
            query = SoundDistance.codes(sounds, query);
            queryLength = sounds.length();
            queryUnvowelled = unvowelled;
            queryMass = SoundBound.hundredths(SoundDistance.mass(query, 0, queryLength));
            vowelledBound.set(query, queryLength, unvowelled, false);
            unvowelledBound.set(query, queryLength, unvowelled, true);
            vowelledDistance.set(query, queryLength, unvowelled, false);
            unvowelledDistance.set(query, queryLength, unvowelled, true);
            vowelledOrder.set(query, queryLength, unvowelled, false);
            unvowelledOrder.set(query, queryLength, unvowelled, true);
        }

        /**
         * Adds the numbers of all words of a tree at least so like, that are of comparable length.
         *
         * @param least 0.7 to 1
         */
        void find(SoundTree tree, float least, Ints found) {
            int share = Math.round(100 * (1 - least));
            for (int node = 0; node < tree.nodes; ) {
                boolean unvowelled = tree.unvowelled[node];
                // One more than the share of the mass, for what floats round off.
                int limit = share * Math.max(queryMass, tree.mass[node]) / 100 + 1;
                SoundBound bound = unvowelled ? unvowelledBound : vowelledBound;
                if (!SoundDistance.comparable(queryLength, tree.length[node], unvowelled == queryUnvowelled)
                        || bound.exceeds(tree.all[node], tree.any[node], tree.length[node], limit)) {
                    node = tree.next[node];
                    continue;
                }
                if (tree.next[node] == node + 1) {
                    findInLeaf(tree, node, bound, limit, least, found);
                }
                node++;
            }
        }

        private void findInLeaf(SoundTree tree, int leaf, SoundBound bound, int limit, float least, Ints found) {
            int length = tree.length[leaf];
            BandedDistance banded = tree.unvowelled[leaf] ? unvowelledDistance : vowelledDistance;
            OrderBound order = tree.unvowelled[leaf] ? unvowelledOrder : vowelledOrder;
            for (int i = tree.first[leaf]; i < tree.end[leaf]; i++) {
                if (!bound.exceeds(tree.mask[i], tree.mask[i], length, limit)
                        && !order.exceeds(tree.codes, tree.from[i], length, limit)
                        && !banded.exceeds(tree.codes, tree.from[i], length, limit)
                        && distance.likeness(
                                        query,
                                        0,
                                        queryLength,
                                        queryUnvowelled,
                                        tree.codes,
                                        tree.from[i],
                                        length,
                                        tree.unvowelled[leaf],
                                        least - ROUNDING)
                                >= least) {
                    found.add(tree.word[i]);
                }
            }
        }
    }
}
