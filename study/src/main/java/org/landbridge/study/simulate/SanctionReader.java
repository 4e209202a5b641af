package org.landbridge.study.simulate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.Economy;
import org.landbridge.network.Membership;
import org.landbridge.network.Network;
import org.landbridge.network.State;
import org.landbridge.network.TradeBaseline;
import org.landbridge.network.TradeElasticity;

/**
 * Reads sanctions as users name them: {@code SENDER-TARGET:kind}, where both are states or blocs and the kind is one
 * whose effect was estimated. A kind that ends in {@code _export} weighs on what the sender exports to the target, one
 * that ends in {@code _import} on what it imports, any other on both.
 */
public final class SanctionReader {
    private final TradeBaseline baseline;
    private final Network network;
    private final LocalDate date;

    public SanctionReader(TradeBaseline baseline, Network network, LocalDate date) {
        this.baseline = baseline;
        this.network = network;
        this.date = date;
    }

    /** @throws BadUsageException if it is none, with what would be */
    public Sanction read(String text) {
        int colon = text.indexOf(':');
        int dash = text.indexOf('-');
        if (colon < 0 || dash < 0 || dash > colon) {
            throw new BadUsageException(
                    "bad --sanction \"" + text + "\": expected SENDER-TARGET:kind, with kind such as complete_trade");
        }
        String kind = text.substring(colon + 1).strip().toLowerCase(Locale.ROOT);
        TradeElasticity effect = baseline.elasticities().stream()
                .filter(e -> e.id().equals(kind))
                .findFirst()
                .orElseThrow(() -> new BadUsageException(unknownKind(kind)));
        Set<Integer> senders = group(text.substring(0, dash).strip(), text);
        Set<Integer> targets = group(text.substring(dash + 1, colon).strip(), text);
        int n = baseline.economies().size();
        Set<Integer> pairs = new TreeSet<>();
        for (int sender : senders) {
            for (int target : targets) {
                if (sender == target) {
                    throw new BadUsageException("bad --sanction \"" + text + "\": "
                            + baseline.economies().get(sender).name() + " is on both sides");
                }
                if (!kind.endsWith("_import")) {
                    pairs.add(sender * n + target);
                }
                if (!kind.endsWith("_export")) {
                    pairs.add(target * n + sender);
                }
            }
        }
        return new Sanction(text, pairs, effect);
    }

    private String unknownKind(String kind) {
        List<String> known =
                baseline.elasticities().stream().map(TradeElasticity::id).toList();
        return known.isEmpty()
                ? "the data package has no estimated effect of sanctions (trade_elasticities.csv); estimate them with"
                        + " landbridge trade sanctions"
                : "unknown kind of sanction \"" + kind + "\"; estimated are: " + String.join(", ", known);
    }

    private Set<Integer> group(String name, String text) {
        List<Economy> economies = baseline.economies();
        Set<Integer> found = new LinkedHashSet<>();
        List<String> known = new ArrayList<>();
        for (int i = 0; i < economies.size(); i++) {
            Economy economy = economies.get(i);
            State state = network.states().get(economy.state());
            known.add(economy.id());
            boolean named = economy.id().equalsIgnoreCase(name)
                    || economy.name().equalsIgnoreCase(name)
                    || state != null && state.iso3().equalsIgnoreCase(name);
            boolean member = network.memberships().stream()
                    .anyMatch(m -> m.state().equals(economy.state())
                            && m.bloc().equalsIgnoreCase(name)
                            && m.grade().equals("member")
                            && m.validity().contains(date));
            if (named || member) {
                found.add(i);
            }
        }
        if (found.isEmpty()) {
            List<String> blocs = network.memberships().stream()
                    .map(Membership::bloc)
                    .distinct()
                    .sorted()
                    .toList();
            throw new BadUsageException("bad --sanction \"" + text + "\": \"" + name
                    + "\" is no state and no bloc of the package; blocs are " + String.join(", ", blocs)
                    + "; states are named by ISO code, for example " + String.join(", ", known.subList(0, 3)));
        }
        return found;
    }
}
