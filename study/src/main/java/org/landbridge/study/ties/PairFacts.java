package org.landbridge.study.ties;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.landbridge.network.BilateralTrade;
import org.landbridge.network.Network;
import org.landbridge.network.Regime;
import org.landbridge.network.TradeBaseline;

/** What the data package knows of pairs of states: trade, and regimes between them and against them. */
final class PairFacts {
    /** Whose regimes count as exposure. */
    static final List<String> AUTHORITIES = List.of("UN", "EU", "US", "UK");

    /** Authorities whose words are not those of a state or bloc of the package. */
    private static final Map<String, String> HOLDER = Map.of("UK", "GB");

    private final Network network;
    private final LocalDate date;
    private final List<String> states;

    PairFacts(Network network, LocalDate date, List<String> states) {
        this.network = network;
        this.date = date;
        this.states = states;
    }

    /** Trade both ways, million USD, and with all partners on the diagonal. */
    double[][] trade(TradeBaseline baseline) {
        Map<String, Integer> at = index();
        double[][] trade = new double[states.size()][states.size()];
        for (BilateralTrade row : baseline.trade()) {
            Integer from = at.get(row.exporter());
            Integer to = at.get(row.importer());
            if (row.exporter().equals(row.importer())) {
                continue;
            }
            if (from != null) {
                trade[from][from] += row.usdMillion();
            }
            if (to != null) {
                trade[to][to] += row.usdMillion();
            }
            if (from != null && to != null) {
                trade[from][to] += row.usdMillion();
                trade[to][from] += row.usdMillion();
            }
        }
        return trade;
    }

    private Map<String, Integer> index() {
        Map<String, Integer> at = new HashMap<>();
        for (int i = 0; i < states.size(); i++) {
            at.put(states.get(i), i);
        }
        return at;
    }

    /** 1 where one of two states holds a regime against the other, else 0. */
    double[][] regimesBetween() {
        int n = states.size();
        double[][] between = new double[n][n];
        for (Regime regime : network.regimes()) {
            if (!regime.validity().contains(date)) {
                continue;
            }
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    boolean against = regime.scope().equals("state")
                            && regime.subject().equals(states.get(j))
                            && holds(regime.authority(), states.get(i));
                    if (i != j && (against || namesBoth(regime, states.get(i), states.get(j)))) {
                        between[i][j] = 1;
                        between[j][i] = 1;
                    }
                }
            }
        }
        return between;
    }

    /** Whether the state is the authority, or a member of the bloc that is. */
    private boolean holds(String authority, String state) {
        String holder = HOLDER.getOrDefault(authority, authority);
        return state.equals(holder) || network.bothMembers(holder, state, state, date);
    }

    /** Embargoes between neighbours are told by a subject that names both. */
    private boolean namesBoth(Regime regime, String one, String other) {
        return regime.scope().equals("sector")
                && regime.authority().equals("other")
                && regime.subject().contains(name(one))
                && regime.subject().contains(name(other));
    }

    private String name(String state) {
        var known = network.states().get(state);
        return known == null ? state : known.name();
    }

    /** Authorities with a regime against either of two states, but for what one of the two holds against the other. */
    int[][] regimesAgainst() {
        int n = states.size();
        int[][] against = new int[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (String authority : AUTHORITIES) {
                    String one = states.get(i);
                    String other = states.get(j);
                    boolean own = holds(authority, one) || holds(authority, other);
                    if (i != j && !own && (isAgainst(authority, one) || isAgainst(authority, other))) {
                        against[i][j]++;
                    }
                }
            }
        }
        return against;
    }

    private boolean isAgainst(String authority, String state) {
        return network.regimes().stream()
                .anyMatch(r -> r.authority().equals(authority)
                        && r.scope().equals("state")
                        && r.subject().equals(state)
                        && r.validity().contains(date));
    }
}
