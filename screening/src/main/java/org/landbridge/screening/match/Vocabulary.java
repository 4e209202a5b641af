package org.landbridge.screening.match;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.landbridge.screening.name.Token;
import org.landbridge.screening.name.TokenKind;

/**
 * The distinct words of a list, numbered: first those that stand in names, then those that only joining makes. Knows how
 * often each sounds in the list, and so how much it tells.
 */
final class Vocabulary implements Rarity {
    /** A list of fewer names says little about which words are common. */
    private static final int FEWEST_NAMES = 5000;

    private static final double COMMONEST = 0.5;

    /** Stands before the sounds of a word that writes no short vowels; no word holds it. */
    private static final String UNVOWELLED = "\0";

    private final Token[] tokens;
    private final int ownWords;
    private final double logNames;

    private final WordTable sounds;
    private final WordTable families = new WordTable();
    private final WordTable plains;
    private final Rows ofSound;
    private final Rows ofFamily;
    private final Rows ofPlain;
    private final int[] soundCount;
    private final int[] familyCount;
    private final double[] weight;

    /**
     * Of words that are numbered.
     *
     * @param ownWords number of words that stand in names; the others are only made by joining
     * @param occurrences how often each stands in names
     * @param joins how often joining makes it
     */
    private Vocabulary(List<Token> words, int ownWords, int[] occurrences, int[] joins, int names) {
        tokens = words.toArray(Token[]::new);
        this.ownWords = ownWords;
        logNames = Math.log(Math.max(FEWEST_NAMES, names));
        sounds = new WordTable(tokens.length);
        plains = new WordTable(tokens.length);
        int[] firstSound = new int[tokens.length];
        IntPairs bySound = new IntPairs();
        IntPairs byFamily = new IntPairs();
        IntPairs byPlain = new IntPairs();
        for (int w = 0; w < tokens.length; w++) {
            firstSound[w] = sounds.add(key(tokens[w], tokens[w].sounds().getFirst()));
            bySound.add(firstSound[w], w);
            for (String other : tokens[w].sounds().subList(1, tokens[w].sounds().size())) {
                bySound.add(sounds.add(key(tokens[w], other)), w);
            }
            if (!tokens[w].family().isEmpty()) {
                byFamily.add(families.add(tokens[w].family()), w);
            }
            byPlain.add(plains.add(tokens[w].plain()), w);
        }
        ofSound = new Rows(bySound, sounds.size());
        ofFamily = new Rows(byFamily, families.size());
        ofPlain = new Rows(byPlain, plains.size());
        soundCount = counts(ofSound, sounds.size(), occurrences, joins);
        familyCount = counts(ofFamily, families.size(), occurrences, joins);
        weight = new double[tokens.length];
        Arrays.setAll(weight, w -> tokens[w].kind().weight() * of(firstSound[w], family(tokens[w])));
    }

    /** Numbers of the words of some blocks, and the vocabulary of them all. */
    record Numbered(Vocabulary vocabulary, int[][] words, int[][] joins) {}

    static Numbered of(List<NameBlock> blocks) {
        Map<Token, Integer> numbers = new HashMap<>();
        List<Token> all = new java.util.ArrayList<>();
        int[][] words = new int[blocks.size()][];
        int[][] joins = new int[blocks.size()][];
        int names = 0;
        for (int b = 0; b < words.length; b++) {
            words[b] = numbers(blocks.get(b).words, numbers, all);
            names += blocks.get(b).size();
        }
        int own = all.size();
        for (int b = 0; b < joins.length; b++) {
            joins[b] = numbers(blocks.get(b).joins, numbers, all);
        }
        int[] occurrences = new int[all.size()];
        int[] joined = new int[all.size()];
        for (int b = 0; b < words.length; b++) {
            count(blocks.get(b).wordOf, words[b], occurrences);
            count(blocks.get(b).joinOf, joins[b], joined);
        }
        return new Numbered(new Vocabulary(all, own, occurrences, joined, names), words, joins);
    }

    private static int[] numbers(List<Token> tokens, Map<Token, Integer> numbers, List<Token> all) {
        int[] numberOf = new int[tokens.size()];
        for (int i = 0; i < numberOf.length; i++) {
            Integer known = numbers.putIfAbsent(tokens.get(i), all.size());
            numberOf[i] = known == null ? all.size() : known;
            if (known == null) {
                all.add(tokens.get(i));
            }
        }
        return numberOf;
    }

    private static void count(Ints local, int[] numbers, int[] counts) {
        for (int i = 0; i < local.size(); i++) {
            counts[numbers[local.get(i)]]++;
        }
    }

    /** Rows of a table of numbers, one after the other. */
    static final class Rows {
        final int[] start;
        final int[] values;

        Rows(IntPairs pairs, int rows) {
            start = pairs.starts(rows);
            values = pairs.values(start);
        }

        int length(int row) {
            return start[row + 1] - start[row];
        }
    }

    private int[] counts(Rows rows, int size, int[] occurrences, int[] joins) {
        int[] counts = new int[size];
        for (int r = 0; r < size; r++) {
            for (int i = rows.start[r]; i < rows.start[r + 1]; i++) {
                int w = rows.values[i];
                counts[r] += (isHeavy(tokens[w].kind()) ? occurrences[w] : 0) + joins[w];
            }
        }
        return counts;
    }

    /** Whether a word weighs enough to look for names by it. */
    static boolean isHeavy(TokenKind kind) {
        return kind.tells() || kind == TokenKind.PATRONYMIC;
    }

    private static String key(Token token, String sound) {
        return token.unvowelled() ? UNVOWELLED + sound : sound;
    }

    int size() {
        return tokens.length;
    }

    /** Words with lower numbers stand in names; the others are only made by joining. */
    int ownWords() {
        return ownWords;
    }

    Token token(int word) {
        return tokens[word];
    }

    double weight(int word) {
        return weight[word];
    }

    /** Number of distinct words in sounds. */
    int sounds() {
        return sounds.size();
    }

    /** A word in sounds. */
    String sound(int number) {
        return sounds.get(number).substring(unvowelled(number) ? 1 : 0);
    }

    boolean unvowelled(int number) {
        return sounds.get(number).startsWith(UNVOWELLED);
    }

    Rows ofSound() {
        return ofSound;
    }

    /** Adds all words of the same plain spelling or family. */
    void addSame(Token token, Ints words) {
        add(ofPlain, plains.find(token.plain()), words);
        if (!token.family().isEmpty()) {
            add(ofFamily, families.find(token.family()), words);
        }
    }

    private static void add(Rows rows, int row, Ints words) {
        if (row >= 0) {
            for (int i = rows.start[row]; i < rows.start[row + 1]; i++) {
                words.add(rows.values[i]);
            }
        }
    }

    @Override
    public double of(Token token) {
        return of(sounds.find(key(token, token.sounds().getFirst())), family(token));
    }

    private int family(Token token) {
        return token.family().isEmpty() ? -1 : families.find(token.family());
    }

    private double of(int sound, int family) {
        int count = Math.max(sound < 0 ? 0 : soundCount[sound], family < 0 ? 0 : familyCount[family]);
        return COMMONEST + (1 - COMMONEST) * (1 - Math.log(Math.max(1, count)) / logNames);
    }
}
