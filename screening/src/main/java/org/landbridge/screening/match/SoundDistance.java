package org.landbridge.screening.match;

import java.util.Arrays;
import org.landbridge.screening.name.Sounds;

/**
 * How far two words sound apart: a Damerau-Levenshtein distance (restricted to neighbouring transpositions) over the
 * alphabet of {@link Sounds}, where letters that romanisations confuse cost little and vowels little more.
 *
 * <p>Costs: 1 for a consonant, 0.45 for a vowel. Against a word in the Arabic script, short vowels that are not written
 * there cost next to nothing. Symmetric. Not for several threads at once: it reuses its rows.
 *
 * <p>Damerau, F. J. (1964), Comm. ACM 7(3), 171-176; costs by pair of letters as in Zobel and Dart (1996), Phonetic
 * string matching, SIGIR.
 */
public final class SoundDistance {
    static final int CODES = 128;
    private static final float CONSONANT = 1;
    private static final float VOWEL = 0.45f;
    private static final float TRANSPOSITION = 0.7f;
    private static final float DIGIT = 2.5f;
    static final float LEAST_TOLD = 0.7f;

    private static final float[] REPLACE = replace();
    private static final float[] DROP = drop();
    private static final float[] DROP_UNWRITTEN = dropUnwritten();
    private static final float[] MASS = mass();

    private byte[] leftCodes = new byte[32];
    private byte[] rightCodes = new byte[32];
    private float[] before = new float[32];
    private float[] last = new float[32];
    private float[] row = new float[32];

    /**
     * Likeness of two words, 1 for the same sounds; 0 for less than 0.7, which is not reckoned to the end.
     *
     * @param leftUnvowelled whether the left word writes no short vowels
     */
    public float likeness(String left, boolean leftUnvowelled, String right, boolean rightUnvowelled) {
        if (left.equals(right)) {
            return 1;
        }
        leftCodes = codes(left, leftCodes);
        rightCodes = codes(right, rightCodes);
        return likeness(
                leftCodes,
                0,
                left.length(),
                leftUnvowelled,
                rightCodes,
                0,
                right.length(),
                rightUnvowelled,
                LEAST_TOLD);
    }

    /**
     * Likeness of two words in codes.
     *
     * @param least 0 may be told for less than that; at least 0.7
     */
    float likeness(
            byte[] left,
            int leftFrom,
            int leftLength,
            boolean leftUnvowelled,
            byte[] right,
            int rightFrom,
            int rightLength,
            boolean rightUnvowelled,
            float least) {
        float mass = Math.max(mass(left, leftFrom, leftLength), mass(right, rightFrom, rightLength));
        float distance = distance(
                left,
                leftFrom,
                leftLength,
                right,
                rightFrom,
                rightLength,
                rightUnvowelled && !leftUnvowelled ? DROP_UNWRITTEN : DROP,
                leftUnvowelled && !rightUnvowelled ? DROP_UNWRITTEN : DROP,
                (1 - least) * mass);
        return Math.max(0, 1 - distance / mass);
    }

    /**
     * Whether words of these lengths can be alike at all: no romanisation makes a word half as long again, but for the
     * short vowels that the Arabic script leaves out.
     */
    static boolean comparable(int leftLength, int rightLength, boolean sameVowelling) {
        int shorter = Math.min(leftLength, rightLength);
        int longer = Math.max(leftLength, rightLength);
        return longer <= (sameVowelling ? shorter + 2 + shorter / 4 : 2 * shorter + 2);
    }

    /** Costs of the cheapest change of one word into the other; at least {@code limit} if it is more than that. */
    private float distance(
            byte[] left,
            int leftFrom,
            int m,
            byte[] right,
            int rightFrom,
            int n,
            float[] dropLeft,
            float[] dropRight,
            float limit) {
        if (row.length <= n) {
            before = new float[2 * n];
            last = new float[2 * n];
            row = new float[2 * n];
        }
        last[0] = 0;
        float leastLast = 0;
        for (int j = 1; j <= n; j++) {
            last[j] = last[j - 1] + dropRight[right[rightFrom + j - 1]];
        }
        Arrays.fill(before, 0, n + 1, Float.MAX_VALUE);
        for (int i = 1; i <= m; i++) {
            int a = left[leftFrom + i - 1];
            int aBefore = i > 1 ? left[leftFrom + i - 2] : -1;
            int bBefore = -1;
            float dropA = dropLeft[a];
            row[0] = last[0] + dropA;
            float leastRow = row[0];
            for (int j = 1; j <= n; j++) {
                int b = right[rightFrom + j - 1];
                float least = last[j - 1] + REPLACE[a * CODES + b];
                least = Math.min(least, last[j] + dropA);
                least = Math.min(least, row[j - 1] + dropRight[b]);
                if (a == bBefore && aBefore == b && a != b) {
                    least = Math.min(least, before[j - 2] + TRANSPOSITION);
                }
                row[j] = least;
                leastRow = Math.min(leastRow, least);
                bBefore = b;
            }
            if (leastRow > limit && leastLast > limit) {
                return Float.MAX_VALUE;
            }
            leastLast = leastRow;
            float[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return last[n];
    }

    /** The word as codes of fewer than 128, written to {@code room} if it is long enough. */
    static byte[] codes(String word, byte[] room) {
        byte[] codes = room.length < word.length() ? new byte[2 * word.length()] : room;
        for (int i = 0; i < word.length(); i++) {
            codes[i] = (byte) code(word.charAt(i));
        }
        return codes;
    }

    private static int code(char c) {
        return c < CODES ? c : (c % 31) + 1;
    }

    /** What a word weighs against its distance from another. */
    static float mass(byte[] word, int from, int length) {
        float mass = 0;
        for (int i = from; i < from + length; i++) {
            mass += MASS[word[i]];
        }
        return Math.max(mass, 1);
    }

    /** Cost of taking one sound for another. */
    static float replaceCost(int a, int b) {
        return REPLACE[a * CODES + b];
    }

    /** Cost of leaving a sound out; {@code unwritten} against a word that writes no short vowels. */
    static float dropCost(int code, boolean unwritten) {
        return unwritten ? DROP_UNWRITTEN[code] : DROP[code];
    }

    private static boolean isVowel(int c) {
        return Sounds.isVowel((char) c);
    }

    private static boolean halfVowel(int c) {
        return "AVYXNy".indexOf(c) >= 0;
    }

    private static float[] mass() {
        float[] mass = new float[CODES];
        for (int c = 0; c < CODES; c++) {
            mass[c] = isVowel(c) ? 0.6f : c == 'N' ? 0.2f : halfVowel(c) ? 0.5f : 1;
        }
        return mass;
    }

    private static float[] drop() {
        float[] cost = new float[CODES];
        for (int c = 0; c < CODES; c++) {
            cost[c] = isVowel(c) ? VOWEL : Character.isDigit(c) ? DIGIT : CONSONANT;
        }
        put(cost, "y.2 h.35 G.6 j.6 A.25 V.35 Y.35 N.05 X.15");
        return cost;
    }

    private static float[] dropUnwritten() {
        float[] cost = drop();
        put(cost, "a.03 e.03 E.03 o.06 O.12 i.15 u.15 I.15 U.15 y.15");
        return cost;
    }

    private static void put(float[] cost, String pairs) {
        for (String pair : pairs.split(" ")) {
            cost[pair.charAt(0)] = Float.parseFloat(pair.substring(1));
        }
    }

    private static float[] replace() {
        float[] cost = new float[CODES * CODES];
        for (int a = 0; a < CODES; a++) {
            for (int b = 0; b < CODES; b++) {
                boolean digits = Character.isDigit(a) || Character.isDigit(b);
                boolean vowels = isVowel(a) && isVowel(b);
                boolean mixed = isVowel(a) != isVowel(b);
                cost[a * CODES + b] = a == b ? 0 : digits ? DIGIT : vowels ? 0.45f : mixed ? 1.3f : CONSONANT;
            }
        }
        String pairs = "ae.2 ao.25 ai.4 au.45 eo.4 ei.2 ou.15 "
                + "Ea.05 Ee.05 Ei.3 Ia.3 Ii.05 Iy.05 Ie.25 Iu.2 Oo.05 Oe.1 Ou.15 Oi.3 Uu.05 Ui.15 Uy.2 UI.2 Ue.25 UO.2 "
                + "iy.1 ey.3 ij.2 yj.1 ja.9 "
                + "bp.4 bv.45 pf.5 vw.02 vf.15 wf.3 wu.15 wo.2 vu.4 ww.0 "
                + "dt.4 Dd.05 Dz.15 Ds.4 DZ.4 Qt.1 Qs.15 QT.4 Qf.4 Qd.4 "
                + "gk.35 gq.15 gG.05 gx.4 gh.25 gJ.35 gj.4 kq.05 kx.3 kG.35 qG.1 qx.3 Gx.35 Gh.3 Gy.2 GJ.4 hx.12 qh.5 kh.5 "
                + "sS.25 sz.15 sT.35 sC.4 sZ.4 zZ.3 zT.2 zJ.4 zS.4 SC.3 SZ.35 SW.1 SJ.4 ST.4 CW.2 CT.3 CJ.35 CZ.35 Cx.25 "
                + "Ck.35 CG.5 Ch.5 TC.3 JZ.15 JG.4 Jd.5 ZW.5 TZ.4 "
                + "jJ.05 jZ.1 jC.4 jx.4 jh.4 jg.4 jS.4 jz.4 "
                + "cs.15 ck.1 cC.1 cJ.05 cT.1 cz.25 cS.25 cj.15 cg.4 cx.4 cZ.3 cW.3 cq.2 "
                + "nm.7 "
                + "Aa.0 AE.0 Ae.08 Ao.1 Ai.12 Au.12 AI.15 AO.15 AU.15 Ay.6 "
                + "Na.05 NE.05 Ne.05 No.08 Ni.08 Nu.08 NI.08 NO.08 NU.08 NA.15 NG.5 NY.4 "
                + "Vv.0 Vw.0 Vu.02 Vo.03 VU.05 VO.05 Va.4 Vf.15 Vb.45 Ve.4 "
                + "Yy.0 Yi.02 Ye.05 YI.05 Yj.1 Ya.2 YE.2 Yu.4 Yo.5 YO.3 YU.3 YX.4 "
                + "Xh.0 Xa.03 Xe.03 XE.03 Xo.2 Xi.2 Xx.15 Xt.3 XA.2 ";
        for (String pair : pairs.trim().split(" ")) {
            float value = Float.parseFloat(pair.substring(2));
            cost[pair.charAt(0) * CODES + pair.charAt(1)] = value;
            cost[pair.charAt(1) * CODES + pair.charAt(0)] = value;
        }
        return cost;
    }
}
