package org.landbridge.screening.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.landbridge.screening.name.Name;
import org.landbridge.screening.name.Token;
import org.landbridge.screening.name.TokenKind;

/**
 * Names of a list by their words: a dictionary of distinct words with a {@link SkeletonIndex}, and for each word the
 * names that have it (compressed rows). Immutable; each thread searches with a {@link Search} of its own.
 */
public final class NameIndex implements Rarity {
    /** A list of fewer names says little about which words are common. */
    private static final int FEWEST_NAMES = 5000;

    private static final double COMMONEST = 0.5;

    private final Name[] names;
    private final Map<String, Integer> wordNumber = new HashMap<>();
    private final String[] sounds;
    private final boolean[] unvowelled;
    private final int[] start;
    private final int[] postings;
    private final SkeletonIndex skeletons;
    private final double[] weight;
    private final double logNames;

    public NameIndex(List<Name> listed) {
        names = listed.toArray(Name[]::new);
        IntPairs pairs = new IntPairs();
        for (int n = 0; n < names.length; n++) {
            Name name = names[n];
            for (Token token : name.tokens()) {
                if (isIndexed(token)) {
                    addToken(token, n, pairs);
                }
            }
            for (Name.Join join : name.joins()) {
                addToken(join.token(), n, pairs);
            }
            for (String key : acronyms(name)) {
                pairs.add(number(key), n);
            }
        }
        sounds = new String[wordNumber.size()];
        unvowelled = new boolean[wordNumber.size()];
        for (Map.Entry<String, Integer> entry : wordNumber.entrySet()) {
            boolean exact = isExactKey(entry.getKey());
            sounds[entry.getValue()] = exact ? "" : entry.getKey().substring(1);
            unvowelled[entry.getValue()] = entry.getKey().charAt(0) == 'u';
        }
        skeletons = new SkeletonIndex(sounds);
        start = pairs.starts(wordNumber.size());
        postings = pairs.values(start);
        logNames = Math.log(Math.max(FEWEST_NAMES, names.length));
        weight = new double[names.length];
        for (int n = 0; n < names.length; n++) {
            for (Token token : names[n].tokens()) {
                weight[n] += isIndexed(token) ? token.kind().weight() * of(token) : 0;
            }
        }
    }

    public Name name(int number) {
        return names[number];
    }

    public int size() {
        return names.length;
    }

    /** Number of distinct words. */
    public int words() {
        return sounds.length;
    }

    @Override
    public double of(Token token) {
        int count = Math.max(
                count(soundKey(token, token.sounds().getFirst())),
                token.family().isEmpty() ? 0 : count(token.family()));
        return COMMONEST + (1 - COMMONEST) * (1 - Math.log(Math.max(1, count)) / logNames);
    }

    private int count(String key) {
        Integer word = wordNumber.get(key);
        return word == null ? 0 : start[word + 1] - start[word];
    }

    private void addToken(Token token, int name, IntPairs pairs) {
        for (String sound : token.sounds()) {
            pairs.add(number(soundKey(token, sound)), name);
        }
        if (!token.family().isEmpty()) {
            pairs.add(number(token.family()), name);
        }
    }

    private int number(String key) {
        Integer known = wordNumber.putIfAbsent(key, wordNumber.size());
        return known == null ? wordNumber.size() - 1 : known;
    }

    private static String soundKey(Token token, String sound) {
        return (token.unvowelled() ? "u" : "v") + sound;
    }

    private static boolean isExactKey(String key) {
        return key.charAt(0) == '#' || key.charAt(0) == '=';
    }

    private static boolean isIndexed(Token token) {
        return token.kind().tells() || token.kind() == TokenKind.PATRONYMIC;
    }

    /** Keys under which a name and its acronym meet, and names of which no word tells anything. */
    private static List<String> acronyms(Name name) {
        List<String> keys = new ArrayList<>();
        if (!name.initials().isEmpty()) {
            keys.add("=" + name.initials());
        }
        if (name.telling() == 0 && !name.tokens().isEmpty()) {
            keys.add("=" + name.tokens().stream().map(Token::plain).sorted().collect(Collectors.joining(" ")));
        }
        if (name.telling() == 1 && name.tokens().size() <= 2) {
            for (Token token : name.tokens()) {
                if (token.kind().tells() && token.plain().length() >= 3) {
                    keys.add("=" + token.plain());
                }
            }
        }
        return keys;
    }

    /** One thread's search: its room is reused from name to name. */
    public final class Search {
        private static final double LEAST_SHARE = 0.5;

        private final SoundDistance distance = new SoundDistance();
        private final int[] seenWord = new int[sounds.length];
        private final int[] seenName = new int[names.length];
        private final int[] nameOfToken = new int[names.length];
        private final float[] likeOfToken = new float[names.length];
        private final float[] agreed = new float[names.length];
        private int[] touched = new int[1024];
        private int touchedCount;
        private int wordMark;
        private int nameMark;
        private int tokenMark;

        /** Numbers of listed names that may match, in ascending order. */
        public int[] candidates(Name query) {
            nameMark++;
            touchedCount = 0;
            double queryWeight = 0;
            for (Token token : query.tokens()) {
                if (isIndexed(token)) {
                    double w = token.kind().weight() * of(token);
                    queryWeight += w;
                    collect(token, (float) w);
                }
            }
            for (Name.Join join : query.joins()) {
                double w = 0;
                for (int i = join.from(); i <= join.to(); i++) {
                    Token part = query.tokens().get(i);
                    w += isIndexed(part) ? part.kind().weight() * of(part) : 0;
                }
                collect(join.token(), (float) w);
            }
            for (String key : acronyms(query)) {
                tokenMark++;
                collectExact(key, 1, (float) Math.max(queryWeight, 10));
            }
            int[] found = new int[touchedCount];
            int count = 0;
            for (int i = 0; i < touchedCount; i++) {
                int n = touched[i];
                if (agreed[n] >= LEAST_SHARE * Math.min(queryWeight, weight[n])) {
                    found[count++] = n;
                }
            }
            found = Arrays.copyOf(found, count);
            Arrays.sort(found);
            return found;
        }

        private void collect(Token token, float w) {
            wordMark++;
            tokenMark++;
            for (String sound : token.sounds()) {
                skeletons.find(sound, seenWord, wordMark, word -> {
                    String other = sounds[word];
                    boolean worth = !other.isEmpty()
                            && SoundDistance.comparable(
                                    sound.length(), other.length(), token.unvowelled() == unvowelled[word]);
                    if (worth) {
                        float like = distance.likeness(sound, token.unvowelled(), other, unvowelled[word]);
                        if (like >= TokenLikeness.LEAST) {
                            addNames(word, like, w);
                        }
                    }
                });
            }
            if (!token.family().isEmpty()) {
                collectExact(token.family(), 0.96f, w);
            }
        }

        private void collectExact(String key, float like, float w) {
            Integer word = wordNumber.get(key);
            if (word != null) {
                addNames(word, like, w);
            }
        }

        private void addNames(int word, float like, float w) {
            for (int i = start[word]; i < start[word + 1]; i++) {
                int n = postings[i];
                if (seenName[n] != nameMark) {
                    seenName[n] = nameMark;
                    agreed[n] = 0;
                    if (touchedCount == touched.length) {
                        touched = Arrays.copyOf(touched, 2 * touchedCount);
                    }
                    touched[touchedCount++] = n;
                }
                if (nameOfToken[n] != tokenMark) {
                    nameOfToken[n] = tokenMark;
                    likeOfToken[n] = like;
                    agreed[n] += like * w;
                } else if (like > likeOfToken[n]) {
                    agreed[n] += (like - likeOfToken[n]) * w;
                    likeOfToken[n] = like;
                }
            }
        }
    }
}
