package org.landbridge.screening.match;

import java.util.HashMap;
import java.util.Map;
import org.landbridge.screening.name.Token;
import org.landbridge.screening.name.TokenKind;

/**
 * Finds the words of a list that are like a word, exactly those that comparing with each would find; but for an initial
 * beside a whole word, which is too common to look for. Remembers words met before. Not for several threads at once.
 */
final class AlikeWords {
    /** Words remembered; names of a file share the common ones. */
    private static final int MOST = 10_000;

    private final NameIndex index;
    private final Vocabulary vocabulary;
    private final TokenLikeness likeness = new TokenLikeness();
    private final SoundTree.Search search = new SoundTree.Search();
    private final Map<Token, Found> own = new HashMap<>();
    private final Map<Token, Found> ownForJoined = new HashMap<>();
    private final Map<Token, Found> joined = new HashMap<>();
    private final Ints sounds = new Ints();
    private final Ints same = new Ints();
    private final int[] seen;
    private int mark;

    AlikeWords(NameIndex index) {
        this.index = index;
        vocabulary = index.vocabulary;
        seen = new int[vocabulary.size()];
    }

    /** Words of the list and how like each is, 0 to 1. */
    record Found(int[] words, float[] likeness) {}

    /** Words of names that are at all like the word. */
    Found own(Token token) {
        return find(token, own, index.ownSounds, false, TokenLikeness.LEAST);
    }

    /** Words of names for which two neighbouring words of the other name, joined to this one, may stand. */
    Found ownForJoined(Token token) {
        return find(token, ownForJoined, index.ownSounds, false, NameScorer.JOINED);
    }

    /** Joined words of names that may stand for the word. */
    Found joined(Token token) {
        return find(token, joined, index.joinedSounds, true, NameScorer.JOINED);
    }

    /** Compares two words themselves. */
    float likeness(Token token, int word) {
        return likeness.of(token, vocabulary.token(word));
    }

    private Found find(Token token, Map<Token, Found> known, SoundTree tree, boolean joins, float least) {
        Found found = known.get(token);
        if (found == null) {
            if (known.size() >= MOST) {
                known.clear();
            }
            found = found(token, tree, joins, least);
            known.put(token, found);
        }
        return found;
    }

    private Found found(Token token, SoundTree tree, boolean joins, float least) {
        same.clear();
        sounds.clear();
        vocabulary.addSame(token, same);
        for (String sound : token.sounds()) {
            search.set(sound, token.unvowelled());
            search.find(tree, least, sounds);
        }
        Vocabulary.Rows words = vocabulary.ofSound();
        for (int s = 0; s < sounds.size(); s++) {
            for (int i = words.start[sounds.get(s)]; i < words.start[sounds.get(s) + 1]; i++) {
                same.add(words.values[i]);
            }
        }
        mark++;
        Ints found = new Ints();
        Ints bits = new Ints();
        for (int i = 0; i < same.size(); i++) {
            int word = same.get(i);
            boolean wanted = joins ? index.namesOfJoin.length(word) > 0 : word < vocabulary.ownWords();
            if (wanted && seen[word] != mark) {
                seen[word] = mark;
                float like = likeness(token, word);
                if (like >= least && !isInitialOfWord(token, word, like)) {
                    found.add(word);
                    bits.add(Float.floatToIntBits(like));
                }
            }
        }
        float[] likes = new float[found.size()];
        for (int i = 0; i < likes.length; i++) {
            likes[i] = Float.intBitsToFloat(bits.get(i));
        }
        return new Found(found.toArray(), likes);
    }

    private boolean isInitialOfWord(Token token, int word, float like) {
        return like < 1
                && (token.kind() == TokenKind.INITIAL)
                        != (vocabulary.token(word).kind() == TokenKind.INITIAL);
    }
}
