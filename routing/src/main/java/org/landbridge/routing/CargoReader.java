package org.landbridge.routing;

import java.time.LocalDate;
import java.util.Locale;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.Commodity;
import org.landbridge.network.Network;

/** Reads cargo from text: {@code TEU}, {@code FEU} or {@code t}, optionally with a commodity, as in {@code t:grain}. */
public final class CargoReader {
    private CargoReader() {}

    /** @throws BadUsageException if the unit or the commodity is unknown */
    public static Cargo parse(String text, Network network, LocalDate date) {
        int colon = text.indexOf(':');
        String unit = colon < 0 ? text : text.substring(0, colon);
        String id = colon < 0 ? "" : text.substring(colon + 1).toLowerCase(Locale.ROOT);
        RateBook rates = new RateBook(network, date);
        double tonnesPerTeu = rates.require("container_payload", null, "", "").value();
        double usdPerTeu = rates.require("container_value", null, "", "").value();
        if (!id.isEmpty()) {
            Commodity commodity = network.commodities().get(id);
            if (commodity == null) {
                throw new BadUsageException("unknown commodity \"" + id + "\"; known are: "
                        + String.join(", ", network.commodities().keySet()));
            }
            tonnesPerTeu = commodity.tonnesPerTeu();
            usdPerTeu = commodity.usdPerTonne() * tonnesPerTeu;
            if (!commodity.containerised() && !unit.equalsIgnoreCase("t")) {
                throw new BadUsageException(
                        commodity.name() + " does not travel in containers; ask per tonne: --cargo t:" + id);
            }
        }
        return switch (unit.toUpperCase(Locale.ROOT)) {
            case "TEU" -> new Cargo("TEU", id, 1, tonnesPerTeu, usdPerTeu);
            case "FEU" -> new Cargo("FEU", id, 2, 2 * tonnesPerTeu, 2 * usdPerTeu);
            case "T" -> new Cargo("t", id, 1 / tonnesPerTeu, 1, usdPerTeu / tonnesPerTeu);
            default ->
                throw new BadUsageException(
                        "unknown cargo \"" + text + "\": expected TEU, FEU or t, with a commodity after a colon if"
                                + " wanted, for example TEU, FEU:machinery or t:grain");
        };
    }
}
