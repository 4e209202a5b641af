package org.landbridge.screening.match;

import java.util.Arrays;
import org.landbridge.screening.name.Token;
import org.landbridge.screening.name.TokenKind;

/**
 * How like the words of one screened name are to words of the list: a sparse set of list words, each with a row of
 * likenesses; no hashing, nothing to clear from name to name. Words of the screened name come first, its joined words
 * after them.
 */
final class LikenessTable {
    /** Not looked up: it has to be reckoned if it is needed. */
    private static final float UNKNOWN = -1;

    private final Vocabulary vocabulary;
    private final AlikeWords alike;
    private final int[] slotOf;
    private int[] wordOf = new int[16];
    private float[] likeness = new float[64];
    private int slots;
    private Token[] tokens = new Token[0];
    private int own;

    LikenessTable(Vocabulary vocabulary, AlikeWords alike) {
        this.vocabulary = vocabulary;
        this.alike = alike;
        slotOf = new int[vocabulary.size()];
    }

    /**
     * Begins with the words of another name.
     *
     * @param ownWords of the tokens so many are words, the others joined words
     */
    void begin(Token[] words, int ownWords) {
        tokens = words;
        own = ownWords;
        slots = 0;
    }

    Token row(int i) {
        return tokens[i];
    }

    /** Notes what was found for a word. */
    void put(int row, AlikeWords.Found found) {
        for (int k = 0; k < found.words().length; k++) {
            int slot = slot(found.words()[k]);
            likeness[slot * tokens.length + row] = found.likeness()[k];
        }
    }

    /** What was found of the likeness of two words; 0 for nothing. */
    float known(int row, int word) {
        int slot = slotOf[word];
        return slot < slots && wordOf[slot] == word ? Math.max(0, likeness[slot * tokens.length + row]) : 0;
    }

    /** The likeness of two words as {@link TokenLikeness} gives it. */
    float of(int row, int word) {
        int slot = slotOf[word];
        boolean has = slot < slots && wordOf[slot] == word;
        boolean complete = row < own && word < vocabulary.ownWords();
        float like = has ? likeness[slot * tokens.length + row] : complete ? 0 : UNKNOWN;
        boolean initialOfWord = (tokens[row].kind() == TokenKind.INITIAL)
                != (vocabulary.token(word).kind() == TokenKind.INITIAL);
        if (like == UNKNOWN || like == 0 && initialOfWord) {
            like = alike.likeness(tokens[row], word);
            int added = slot(word);
            likeness[added * tokens.length + row] = like;
        }
        return like;
    }

    private int slot(int word) {
        int slot = slotOf[word];
        if (slot < slots && wordOf[slot] == word) {
            return slot;
        }
        if (slots == wordOf.length) {
            wordOf = Arrays.copyOf(wordOf, 2 * slots);
        }
        int from = slots * tokens.length;
        if (from + tokens.length > likeness.length) {
            likeness = Arrays.copyOf(likeness, 2 * (from + tokens.length));
        }
        // Of its own words against words that stand in names all are looked up.
        int complete = word < vocabulary.ownWords() ? own : 0;
        Arrays.fill(likeness, from, from + complete, 0);
        Arrays.fill(likeness, from + complete, from + tokens.length, UNKNOWN);
        slotOf[word] = slots;
        wordOf[slots] = word;
        return slots++;
    }
}
