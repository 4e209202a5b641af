package org.landbridge.relations.alignment;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.landbridge.relations.SharedData;
import org.landbridge.relations.votes.StateCodes;
import org.landbridge.relations.votes.VoteMatrix;
import org.landbridge.relations.votes.YearRule;

/** The shared data as the alignment of pairs takes it. */
final class SharedEvidence {
    static final List<String> EURASIA = List.of(
            "AFG", "ARE", "ARM", "AZE", "BLR", "CHN", "DEU", "EST", "FIN", "GEO", "IND", "IRN", "IRQ", "ISR", "KAZ",
            "KGZ", "LTU", "LVA", "PAK", "POL", "RUS", "SAU", "TJK", "TKM", "TUR", "UKR", "USA", "UZB");

    private SharedEvidence() {}

    static AlignmentInputs inputs(VoteMatrix votes) {
        return new AlignmentInputs(
                votes, YearRule.CALENDAR, "USA", published(), armenianTrade(), events(), null, null, formal(), null);
    }

    static StateTable published() {
        SharedData.Published bsv = SharedData.published();
        List<String> states = bsv.states();
        double[] mean = new double[states.size() * 25];
        double[] sd = new double[mean.length];
        for (int s = 0; s < states.size(); s++) {
            for (int t = 0; t < 25; t++) {
                mean[s * 25 + t] = bsv.value("idealpointfp", states.get(s), 2000 + t);
                sd[s * 25 + t] = bsv.sd(states.get(s), 2000 + t);
            }
        }
        return new StateTable(states, 2000, 25, mean, sd);
    }

    /** Exports and imports by origin as Armenia counts them, thousand USD. */
    static PairTable armenianTrade() {
        List<String> states = new ArrayList<>(List.of("ARM"));
        List<NamedCsvRecord> rows = new ArrayList<>();
        List<String> partners = new ArrayList<>();
        for (NamedCsvRecord row : SharedData.rows("armenia_trade_partner_year.csv")) {
            @Nullable String state = StateCodes.standard().find(StateCodes.Scheme.NAME, row.getField("country"), null);
            if (state == null && row.getField("country").equals("Russian Federation")) {
                state = "RUS";
            }
            if (state != null && !state.equals("ARM")) {
                rows.add(row);
                partners.add(state);
                if (!states.contains(state)) {
                    states.add(state);
                }
            }
        }
        double[] value = new double[states.size() * states.size() * 18];
        Arrays.fill(value, Double.NaN);
        for (int r = 0; r < rows.size(); r++) {
            int year = Integer.parseInt(rows.get(r).getField("year"));
            double both = Double.parseDouble(rows.get(r).getField("export"))
                    + Double.parseDouble(rows.get(r).getField("import_origin"));
            add(states, 18, value, "ARM", partners.get(r), year - 2007, both);
        }
        return new PairTable(states, 2007, 18, value);
    }

    static PairTable events() {
        double[] value = new double[EURASIA.size() * EURASIA.size() * 6];
        Arrays.fill(value, Double.NaN);
        for (NamedCsvRecord row : SharedData.rows("gdelt_dyad_month_2018_2024.csv.gz")) {
            int t = Integer.parseInt(row.getField("month")) / 100 - 2018;
            if (t < 6 && !row.getField("source").equals(row.getField("target"))) {
                add(
                        EURASIA,
                        6,
                        value,
                        row.getField("source"),
                        row.getField("target"),
                        t,
                        Double.parseDouble(row.getField("score_sum")));
            }
        }
        return new PairTable(EURASIA, 2018, 6, value);
    }

    /** 3 for a pledge of defence, 2 for neutrality, 1 for consultation; membership of one alliance 0.8 times 3. */
    static PairTable formal() {
        double[] value = new double[EURASIA.size() * EURASIA.size() * 25];
        List<NamedCsvRecord> csto = SharedData.rows("memberships.csv").stream()
                .filter(r -> r.getField("org").equals("CSTO"))
                .toList();
        for (int t = 0; t < 25; t++) {
            String day = LocalDate.of(2000 + t, 7, 1).toString();
            for (NamedCsvRecord row : SharedData.rows("treaties.csv")) {
                if (row.getField("date").compareTo(day) <= 0) {
                    int depth = row.getField("defence").equals("1")
                            ? 3
                            : row.getField("neutral_nonagg").equals("1")
                                    ? 2
                                    : Integer.parseInt(row.getField("consult"));
                    raise(value, row.getField("a"), row.getField("b"), t, depth);
                }
            }
            for (NamedCsvRecord a : csto) {
                for (NamedCsvRecord b : csto) {
                    if (in(a, day) && in(b, day) && !a.getField("iso3").equals(b.getField("iso3"))) {
                        raise(value, a.getField("iso3"), b.getField("iso3"), t, 2.4);
                    }
                }
            }
        }
        return new PairTable(EURASIA, 2000, 25, value);
    }

    private static boolean in(NamedCsvRecord member, String day) {
        return member.getField("start").compareTo(day) <= 0
                && (member.getField("end").isEmpty() || day.compareTo(member.getField("end")) < 0);
    }

    private static void raise(double[] value, String a, String b, int t, double depth) {
        int n = EURASIA.size();
        int i = EURASIA.indexOf(a);
        int j = EURASIA.indexOf(b);
        value[(i * n + j) * 25 + t] = Math.max(value[(i * n + j) * 25 + t], depth);
        value[(j * n + i) * 25 + t] = value[(i * n + j) * 25 + t];
    }

    private static void add(List<String> states, int years, double[] value, String a, String b, int t, double more) {
        int n = states.size();
        int i = states.indexOf(a);
        int j = states.indexOf(b);
        int at = (i * n + j) * years + t;
        value[at] = (Double.isNaN(value[at]) ? 0 : value[at]) + more;
        value[(j * n + i) * years + t] = value[at];
    }
}
