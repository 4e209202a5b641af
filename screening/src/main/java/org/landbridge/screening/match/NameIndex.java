package org.landbridge.screening.match;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.landbridge.screening.match.Vocabulary.Rows;
import org.landbridge.screening.name.Name;
import org.landbridge.screening.name.NameReader;
import org.landbridge.screening.name.Token;
import org.landbridge.screening.name.TokenKind;

/**
 * The names of a list by their words: a {@link Vocabulary} of distinct words, for each word the names that have it
 * (compressed rows), and {@link SoundTree}s that find words by sound. Immutable; each thread searches with a
 * {@link NameSearch} of its own.
 */
public final class NameIndex implements Rarity {
    /** Names are read in so many blocks, whatever the number of threads. */
    private static final int BLOCKS = 8;

    final Vocabulary vocabulary;
    final SoundTree ownSounds;
    final SoundTree joinedSounds;

    /** Words of each name, and names of each word. */
    final int[] wordStart;

    final int[] words;
    final Rows namesOfWord;

    /** Joined words of each name with the words they span ({@code from << 16 | to}), and names of each joined word. */
    final int[] joinStart;

    final int[] joins;
    final int[] joinSpan;
    final Rows namesOfJoin;

    /** Names by their initials, and by the only word of theirs that tells. */
    final WordTable initials = new WordTable();

    final Rows namesOfInitials;
    final WordTable acronyms = new WordTable();
    final Rows namesOfAcronym;

    /** Weight that a name misses if none of its words is in the other name; initials and light words left out. */
    final float[] absence;

    /** Weight of the initials of a name, and their number. */
    final float[] initialWeight;

    final int[] initialCount;

    /** Of names as read. */
    public NameIndex(List<Name> listed) {
        this(listed.size(), List.of(block(listed)));
    }

    /** Of names as written, read on all cores; the same index for any number of them. */
    public static NameIndex of(List<String> texts) {
        List<NameBlock> blocks = IntStream.range(0, BLOCKS)
                .parallel()
                .mapToObj(b -> read(texts.subList(
                        (int) ((long) texts.size() * b / BLOCKS), (int) ((long) texts.size() * (b + 1) / BLOCKS))))
                .toList();
        return new NameIndex(texts.size(), blocks);
    }

    private static NameBlock read(List<String> texts) {
        NameReader reader = new NameReader();
        NameBlock block = new NameBlock();
        for (String text : texts) {
            block.add(reader.read(text));
        }
        return block.done();
    }

    private static NameBlock block(List<Name> names) {
        NameBlock block = new NameBlock();
        names.forEach(block::add);
        return block.done();
    }

    private NameIndex(int size, List<NameBlock> blocks) {
        Vocabulary.Numbered numbered = Vocabulary.of(blocks);
        vocabulary = numbered.vocabulary();
        wordStart = new int[size + 1];
        joinStart = new int[size + 1];
        words = new int[blocks.stream().mapToInt(b -> b.wordOf.size()).sum()];
        joins = new int[blocks.stream().mapToInt(b -> b.joinOf.size()).sum()];
        joinSpan = new int[joins.length];
        IntPairs byInitials = new IntPairs();
        IntPairs byAcronym = new IntPairs();
        int name = 0;
        for (int b = 0; b < blocks.size(); b++) {
            NameBlock block = blocks.get(b);
            int wordsBefore = wordStart[name];
            int joinsBefore = joinStart[name];
            copy(block.wordOf, numbered.words()[b], words, wordsBefore);
            copy(block.joinOf, numbered.joins()[b], joins, joinsBefore);
            for (int i = 0; i < block.joinSpan.size(); i++) {
                joinSpan[joinsBefore + i] = block.joinSpan.get(i);
            }
            for (int i = 0; i < block.size(); i++, name++) {
                wordStart[name + 1] = wordsBefore + block.wordEnd.get(i);
                joinStart[name + 1] = joinsBefore + block.joinEnd.get(i);
                if (!block.initials.get(i).isEmpty()) {
                    byInitials.add(initials.add(block.initials.get(i)), name);
                }
                if (!block.acronym.get(i).isEmpty()) {
                    byAcronym.add(acronyms.add(block.acronym.get(i)), name);
                }
            }
        }
        namesOfInitials = new Rows(byInitials, initials.size());
        namesOfAcronym = new Rows(byAcronym, acronyms.size());
        namesOfWord = names(wordStart, words, vocabulary.size());
        namesOfJoin = names(joinStart, joins, vocabulary.size());
        SoundTree[] trees = IntStream.range(0, 2)
                .parallel()
                .mapToObj(t -> new SoundTree(vocabulary, soundsOf(t == 1)))
                .toArray(SoundTree[]::new);
        ownSounds = trees[0];
        joinedSounds = trees[1];
        absence = new float[size];
        initialWeight = new float[size];
        initialCount = new int[size];
        weigh();
    }

    private static void copy(Ints local, int[] numbers, int[] to, int at) {
        for (int i = 0; i < local.size(); i++) {
            to[at + i] = numbers[local.get(i)];
        }
    }

    private static Rows names(int[] start, int[] values, int rows) {
        IntPairs pairs = new IntPairs();
        for (int n = 0; n + 1 < start.length; n++) {
            for (int i = start[n]; i < start[n + 1]; i++) {
                pairs.add(values[i], n);
            }
        }
        return new Rows(pairs, rows);
    }

    /** Sounds of the words that stand in names, or of those that joining makes. */
    private int[] soundsOf(boolean joined) {
        Rows rows = vocabulary.ofSound();
        int[] numbers = new int[vocabulary.sounds()];
        int count = 0;
        for (int s = 0; s < numbers.length; s++) {
            boolean has = false;
            for (int i = rows.start[s]; i < rows.start[s + 1]; i++) {
                has |= joined ? namesOfJoin.length(rows.values[i]) > 0 : rows.values[i] < vocabulary.ownWords();
            }
            if (has) {
                numbers[count++] = s;
            }
        }
        return Arrays.copyOf(numbers, count);
    }

    private void weigh() {
        for (int n = 0; n < absence.length; n++) {
            for (int i = wordStart[n]; i < wordStart[n + 1]; i++) {
                TokenKind kind = vocabulary.token(words[i]).kind();
                double weight = vocabulary.weight(words[i]);
                if (kind == TokenKind.INITIAL) {
                    initialWeight[n] += (float) weight;
                    initialCount[n]++;
                } else if (Vocabulary.isHeavy(kind)) {
                    absence[n] += (float) (weight * kind.absence());
                }
            }
        }
    }

    /** Number of names. */
    public int size() {
        return absence.length;
    }

    @Override
    public double of(Token token) {
        return vocabulary.of(token);
    }

    /** One thread's search. */
    public NameSearch search() {
        return new NameSearch(this);
    }
}
