package org.landbridge.screening.match;

import java.util.Arrays;
import java.util.List;
import org.landbridge.screening.Grade;
import org.landbridge.screening.name.Name;
import org.landbridge.screening.name.Token;
import org.landbridge.screening.name.TokenKind;

/**
 * Finds every name of an index that scores at least {@link Grade#WEAK} with a name: the same names with the same scores as
 * {@link NameScorer} gives when it compares with each.
 *
 * <p>Looks up the words that are like one of the name's, walks through the names that have them, and adds up for each
 * the weight that can agree at most and the weight that is missing at least. A name whose score is bounded below the
 * grade by that is left out; the others are scored. Scores of initials and of words that tell nothing enter the bound
 * without being looked for. Names for which joined words may count, and acronyms, are always scored. One thread's; its
 * room is reused from name to name.
 */
public final class NameSearch {
    private static final double LEAST = Grade.WEAK.leastScore();

    /** What floats may round off in a bound. */
    private static final double SLACK = 0.01;

    /** Most that a word weighs. */
    private static final float HEAVIEST = 1;

    private static final int LEFT_JOIN = 1;
    private static final int RIGHT_JOIN = 2;
    private static final int ACRONYM = 4;
    private static final int ALWAYS = 8;

    private final NameIndex index;
    private final Vocabulary vocabulary;
    private final AlikeWords alike;
    private final Pairing pairing = new Pairing();
    private final LikenessTable table;

    private final NameTally tally;

    private Token[] words = new Token[0];
    private double[] weight = new double[0];
    private AlikeWords.Found[] found = new AlikeWords.Found[0];
    private List<Name.Join> queryJoins = List.of();
    private float allAbsence;
    private float heaviestAbsence;
    private float unseen;
    private int initials;

    private int[] rows = new int[16];
    private int[] columns = new int[16];

    private int[] names = new int[64];
    private double[] scores = new double[64];
    private int count;

    NameSearch(NameIndex index) {
        this.index = index;
        vocabulary = index.vocabulary;
        alike = new AlikeWords(index);
        table = new LikenessTable(vocabulary, alike);
        tally = new NameTally(index.size());
    }

    /** Number of names found for {@code query}; they are told by {@link #name} in ascending order. */
    public int find(Name query) {
        tally.begin();
        prepare(query);
        for (int i = 0; i < words.length; i++) {
            walk(i);
        }
        flagJoins(query);
        flagNamesOfLightWords();
        flagAcronyms(query);
        count = 0;
        for (int i = 0; i < tally.size(); i++) {
            consider(tally.name(i));
        }
        sort();
        return count;
    }

    /** Number of the k-th name found. */
    public int name(int k) {
        return names[k];
    }

    /** Score of the k-th name found. */
    public double score(int k) {
        return scores[k];
    }

    private void prepare(Name query) {
        words = query.tokens().toArray(Token[]::new);
        queryJoins = query.joins();
        weight = new double[words.length + queryJoins.size()];
        found = new AlikeWords.Found[words.length];
        Token[] all = Arrays.copyOf(words, weight.length);
        for (int j = 0; j < queryJoins.size(); j++) {
            all[words.length + j] = queryJoins.get(j).token();
        }
        table.begin(all, words.length);
        allAbsence = 0;
        heaviestAbsence = 0;
        unseen = 0;
        initials = 0;
        for (int i = 0; i < all.length; i++) {
            weight[i] = all[i].kind().weight() * vocabulary.of(all[i]);
        }
        for (int i = 0; i < words.length; i++) {
            found[i] = alike.own(words[i]);
            table.put(i, found[i]);
            TokenKind kind = words[i].kind();
            float absence = (float) (weight[i] * kind.absence());
            if (kind == TokenKind.INITIAL) {
                initials++;
                unseen += (float) weight[i];
            } else if (Vocabulary.isHeavy(kind)) {
                allAbsence += absence;
                heaviestAbsence = Math.max(heaviestAbsence, absence);
            } else {
                unseen += (float) lightest(i);
            }
        }
    }

    /** Most weight in which a light word agrees with light words, which are not walked through. */
    private double lightest(int i) {
        double most = 0;
        for (int k = 0; k < found[i].words().length; k++) {
            int word = found[i].words()[k];
            TokenKind kind = vocabulary.token(word).kind();
            if (!Vocabulary.isHeavy(kind)) {
                most = Math.max(most, Pairing.pairWeight(words[i].kind(), weight[i], kind, vocabulary.weight(word)));
            }
        }
        return most;
    }

    /** Walks through the names with words like the i-th. */
    private void walk(int i) {
        tally.nextWord();
        TokenKind kind = words[i].kind();
        boolean heavy = Vocabulary.isHeavy(kind);
        float left = heavy ? (float) (weight[i] * kind.absence()) : 0;
        int[] alikeWords = found[i].words();
        int[] start = index.namesOfWord.start;
        int[] values = index.namesOfWord.values;
        for (int k = 0; k < alikeWords.length; k++) {
            int word = alikeWords[k];
            TokenKind other = vocabulary.token(word).kind();
            boolean otherHeavy = Vocabulary.isHeavy(other);
            if (heavy || otherHeavy) {
                double otherWeight = vocabulary.weight(word);
                float like = Pairing.paired(found[i].likeness()[k], kind, other);
                float agreed = (float) (like * Pairing.pairWeight(kind, weight[i], other, otherWeight));
                float right = otherHeavy ? (float) (otherWeight * other.absence()) : 0;
                for (int p = start[word]; p < start[word + 1]; p++) {
                    tally.add(values[p], agreed, left, right);
                }
            }
        }
    }

    private void flag(Vocabulary.Rows names, int row, int flag) {
        for (int p = names.start[row]; p < names.start[row + 1]; p++) {
            tally.flag(names.values[p], flag);
        }
    }

    private void flagJoins(Name query) {
        for (int j = 0; j < queryJoins.size(); j++) {
            Name.Join join = queryJoins.get(j);
            AlikeWords.Found words = alike.ownForJoined(join.token());
            table.put(this.words.length + j, words);
            for (int k = 0; k < words.words().length; k++) {
                int word = words.words()[k];
                boolean initial = vocabulary.token(word).kind() == TokenKind.INITIAL;
                if (!initial && words.likeness()[k] > queryAlone(join, word)) {
                    flag(index.namesOfWord, word, LEFT_JOIN);
                }
            }
        }
        for (int i = 0; i < words.length; i++) {
            if (query.tokens().get(i).kind() != TokenKind.INITIAL) {
                AlikeWords.Found joins = alike.joined(words[i]);
                table.put(i, joins);
                for (int word : joins.words()) {
                    flag(index.namesOfJoin, word, RIGHT_JOIN);
                }
            }
        }
    }

    private float queryAlone(Name.Join join, int word) {
        float most = 0;
        for (int i = join.from(); i <= join.to(); i++) {
            most = Math.max(most, table.known(i, word));
        }
        return most;
    }

    /** Names that tell nothing together with the query, yet are the same word by word. */
    private void flagNamesOfLightWords() {
        int rarest = -1;
        long fewest = Long.MAX_VALUE;
        for (int i = 0; i < words.length; i++) {
            long names = 0;
            boolean any = false;
            for (int k = 0; k < found[i].words().length; k++) {
                if (isSameAndTellsNothing(i, k)) {
                    any = true;
                    names += index.namesOfWord.length(found[i].words()[k]);
                }
            }
            if (!any) {
                return;
            }
            if (names < fewest) {
                fewest = names;
                rarest = i;
            }
        }
        if (rarest >= 0) {
            for (int k = 0; k < found[rarest].words().length; k++) {
                if (isSameAndTellsNothing(rarest, k)) {
                    flagOfLength(found[rarest].words()[k]);
                }
            }
        }
    }

    private void flagOfLength(int word) {
        int[] start = index.wordStart;
        for (int p = index.namesOfWord.start[word]; p < index.namesOfWord.start[word + 1]; p++) {
            int name = index.namesOfWord.values[p];
            if (start[name + 1] - start[name] == words.length) {
                tally.flag(name, ALWAYS);
            }
        }
    }

    private boolean isSameAndTellsNothing(int i, int k) {
        TokenKind other = vocabulary.token(found[i].words()[k]).kind();
        return !(words[i].kind().tells() && other.tells())
                && Pairing.paired(found[i].likeness()[k], words[i].kind(), other) >= 1;
    }

    private void flagAcronyms(Name query) {
        int spelled = index.initials.find(NameBlock.acronym(query));
        if (spelled >= 0) {
            flag(index.namesOfInitials, spelled, ACRONYM);
        }
        int short_ = index.acronyms.find(query.initials());
        if (short_ >= 0) {
            flag(index.namesOfAcronym, short_, ACRONYM);
        }
    }

    private void consider(int name) {
        int flags = tally.flags(name);
        int leftJoin = (flags & LEFT_JOIN) == 0 ? -1 : leftJoin(name);
        int rightJoin = (flags & RIGHT_JOIN) == 0 ? -1 : rightJoin(name);
        boolean always = (flags & (ALWAYS | ACRONYM)) != 0 || leftJoin >= 0 || rightJoin >= 0;
        if (always || bound(name) >= LEAST - SLACK) {
            double score = score(name, leftJoin, rightJoin);
            if (score < Pairing.ACRONYM && (flags & ACRONYM) != 0) {
                score = Pairing.ACRONYM;
            }
            if (score >= LEAST) {
                if (count == names.length) {
                    names = Arrays.copyOf(names, 2 * count);
                    scores = Arrays.copyOf(scores, 2 * count);
                }
                names[count] = name;
                scores[count++] = score;
            }
        }
    }

    /**
     * Most that the name can score without joined words. Of the weight that agrees, A, and the weight that is missing, U,
     * a name is covered to at most A / (A + U), as the weight of pairs is at least what agrees of it.
     */
    private double bound(int name) {
        float agreed = tally.agreed(name) + unseen + index.initialWeight[name];
        float left = Math.max(0, allAbsence - tally.left(name) - index.initialCount[name] * heaviestAbsence);
        float right = Math.max(0, index.absence[name] - tally.right(name) - initials * HEAVIEST);
        return Pairing.covered(agreed / Math.max(agreed + left, 1e-9), agreed / Math.max(agreed + right, 1e-9));
    }

    /** The query's joined word that counts against a name, -1 for none; as {@link NameScorer} chooses it. */
    private int leftJoin(int name) {
        int best = -1;
        float most = 0;
        for (int j = 0; j < queryJoins.size(); j++) {
            for (int i = index.wordStart[name]; i < index.wordStart[name + 1]; i++) {
                int word = index.words[i];
                float like =
                        vocabulary.token(word).kind() == TokenKind.INITIAL ? 0 : table.known(words.length + j, word);
                if (like >= NameScorer.JOINED && like > most && like > queryAlone(queryJoins.get(j), word)) {
                    most = like;
                    best = j;
                }
            }
        }
        return best;
    }

    /** The name's joined word that counts against the query, -1 for none. */
    private int rightJoin(int name) {
        int best = -1;
        float most = 0;
        for (int j = index.joinStart[name]; j < index.joinStart[name + 1]; j++) {
            for (int i = 0; i < words.length; i++) {
                float like = words[i].kind() == TokenKind.INITIAL ? 0 : table.known(i, index.joins[j]);
                if (like >= NameScorer.JOINED && like > most && like > listedAlone(name, j, i)) {
                    most = like;
                    best = j;
                }
            }
        }
        return best;
    }

    private float listedAlone(int name, int join, int i) {
        float most = 0;
        int first = index.wordStart[name];
        int span = index.joinSpan[join];
        for (int part = span >>> 16; part <= (span & 0xFFFF); part++) {
            most = Math.max(most, table.known(i, index.words[first + part]));
        }
        return most;
    }

    private double score(int name, int leftJoin, int rightJoin) {
        int lefts = leftWords(leftJoin);
        int rights = rightWords(name, rightJoin);
        pairing.begin(lefts, rights);
        for (int i = 0; i < lefts; i++) {
            pairing.left(i, table.row(rows[i]).kind(), weight[rows[i]]);
        }
        for (int j = 0; j < rights; j++) {
            pairing.right(j, vocabulary.token(columns[j]).kind(), vocabulary.weight(columns[j]));
        }
        for (int j = 0; j < rights; j++) {
            for (int i = 0; i < lefts; i++) {
                pairing.like(i, j, table.of(rows[i], columns[j]));
            }
        }
        return pairing.score();
    }

    private int leftWords(int join) {
        rows = room(rows, words.length);
        int from = join < 0 ? words.length : queryJoins.get(join).from();
        int to = join < 0 ? words.length : queryJoins.get(join).to();
        int size = 0;
        for (int i = 0; i < words.length; i++) {
            if (i == from) {
                rows[size++] = words.length + join;
            } else if (i < from || i > to) {
                rows[size++] = i;
            }
        }
        return size;
    }

    private int rightWords(int name, int join) {
        int first = index.wordStart[name];
        int all = index.wordStart[name + 1] - first;
        columns = room(columns, all);
        int from = join < 0 ? all : index.joinSpan[join] >>> 16;
        int to = join < 0 ? all : index.joinSpan[join] & 0xFFFF;
        int size = 0;
        for (int j = 0; j < all; j++) {
            if (j == from) {
                columns[size++] = index.joins[join];
            } else if (j < from || j > to) {
                columns[size++] = index.words[first + j];
            }
        }
        return size;
    }

    private static int[] room(int[] array, int size) {
        return array.length < size ? new int[2 * size] : array;
    }

    /** Sorts what was found by name. */
    private void sort() {
        long[] order = new long[count];
        for (int k = 0; k < count; k++) {
            order[k] = (long) names[k] << 32 | k;
        }
        Arrays.sort(order);
        double[] sorted = new double[Math.max(64, count)];
        for (int k = 0; k < count; k++) {
            sorted[k] = scores[(int) order[k]];
            names[k] = (int) (order[k] >>> 32);
        }
        scores = sorted.length < names.length ? Arrays.copyOf(sorted, names.length) : sorted;
    }
}
