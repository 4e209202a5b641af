package org.landbridge.routing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.DataFaultException;
import org.landbridge.network.Fault;
import org.landbridge.network.Mode;
import org.landbridge.network.Network;
import org.landbridge.network.Rate;

/** The rates that hold on one date, looked up from the most specific row to the most general. */
final class RateBook {
    private final Map<String, List<Rate>> byParameter = new HashMap<>();

    RateBook(Network network, LocalDate date) {
        for (Rate rate : network.rates()) {
            if (rate.validity().contains(date)) {
                byParameter
                        .computeIfAbsent(rate.parameter(), k -> new ArrayList<>())
                        .add(rate);
            }
        }
    }

    /** The row that agrees with most of mode, state and area; a row's blank field agrees with anything. */
    @Nullable
    Rate find(String parameter, @Nullable Mode mode, String state, String area) {
        Rate best = null;
        int bestScore = -1;
        for (Rate rate : byParameter.getOrDefault(parameter, List.of())) {
            int score = score(rate, mode, state, area);
            if (score > bestScore) {
                best = rate;
                bestScore = score;
            }
        }
        return best;
    }

    Rate require(String parameter, @Nullable Mode mode, String state, String area) {
        Rate rate = find(parameter, mode, state, area);
        if (rate == null) {
            String what = parameter + (mode == null ? "" : " of mode " + mode.word());
            throw new DataFaultException(
                    "cannot price the network:",
                    List.of(new Fault(
                            "rates.csv",
                            0,
                            "parameter",
                            parameter,
                            "no row for " + what + " on this date",
                            "add a default row with blank state and area")));
        }
        return rate;
    }

    double value(String parameter, @Nullable Mode mode, String state, String area, double otherwise) {
        Rate rate = find(parameter, mode, state, area);
        return rate == null ? otherwise : rate.value();
    }

    private static int score(Rate rate, @Nullable Mode mode, String state, String area) {
        int score = 0;
        if (rate.mode() != null) {
            if (rate.mode() != mode) {
                return -1;
            }
            score += 1;
        }
        if (!rate.area().isEmpty()) {
            if (!rate.area().equals(area)) {
                return -1;
            }
            score += 2;
        }
        if (!rate.state().isEmpty()) {
            if (!rate.state().equals(state)) {
                return -1;
            }
            score += 4;
        }
        return score;
    }
}
