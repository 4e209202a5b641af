package org.landbridge.study.transit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.landbridge.network.TradeSector;

/**
 * Trade elasticities of commodities: of the sector that the commodity stands for, else the median of the sectors.
 */
public final class Elasticities {
    /**
     * One elasticity.
     *
     * @param sector id of the sector, blank for the median
     * @param low and {@code high}: 5th and 95th percentile
     */
    public record Theta(String sector, double central, double low, double high) {}

    private final Map<String, Theta> ofCommodity = new HashMap<>();
    private final Theta median;

    private Elasticities(Theta median) {
        this.median = median;
    }

    public static Elasticities of(List<TradeSector> sectors) {
        List<TradeSector> goods =
                sectors.stream().filter(s -> !s.commodity().isEmpty()).toList();
        Elasticities found = new Elasticities(new Theta(
                "",
                median(goods.stream().mapToDouble(TradeSector::theta).toArray()),
                median(goods.stream().mapToDouble(TradeSector::thetaLow).toArray()),
                median(goods.stream().mapToDouble(TradeSector::thetaHigh).toArray())));
        for (TradeSector s : goods) {
            found.ofCommodity.putIfAbsent(s.commodity(), new Theta(s.id(), s.theta(), s.thetaLow(), s.thetaHigh()));
        }
        return found;
    }

    /** The same for all goods, and sure. */
    public static Elasticities same(double theta) {
        return new Elasticities(new Theta("", theta, theta, theta));
    }

    Theta of(String commodity) {
        return ofCommodity.getOrDefault(commodity, median);
    }

    /** What goods without a sector of their own have. */
    public Theta median() {
        return median;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int n = values.length;
        return n == 0 ? Double.NaN : (values[(n - 1) / 2] + values[n / 2]) / 2;
    }
}
