package org.landbridge.study.simulate;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.landbridge.network.Economy;
import org.landbridge.network.TradeSector;

/**
 * One set of parameters. A draw depends on the seed and its number alone, not on other draws.
 *
 * @param thetas by sector
 * @param dayShare by sector, worth of a day as a share of the value of the goods
 * @param priceFactor by corridor, and last for ways of none: error of prices
 * @param timeFactor by corridor, and last for ways of none: error of days
 * @param domestic by economy, factor on domestic sales of goods
 * @param sanctionScore standard normal error of each kind of sanction
 */
record Draw(
        double[] thetas,
        double[] dayShare,
        double[] priceFactor,
        double[] timeFactor,
        double[] domestic,
        double[] sanctionScore) {
    private static final double Z95 = 1.6449;
    private static final double MOST_SCORE = 2.5;
    private static final double PERCENT = 100;
    private static final double DOMESTIC_ERROR = 0.25;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    /**
     * @param corridors number of named corridors
     * @param sanctions number of kinds of sanctions
     */
    static Draw central(List<TradeSector> sectors, List<Economy> economies, int corridors, int sanctions) {
        double[] thetas = sectors.stream().mapToDouble(TradeSector::theta).toArray();
        double[] days = sectors.stream()
                .mapToDouble(s -> (s.dayPercentLow() + s.dayPercentHigh()) / 2 / PERCENT)
                .toArray();
        return new Draw(
                thetas, days, ones(corridors + 1), ones(corridors + 1), ones(economies.size()), new double[sanctions]);
    }

    /**
     * @param priceError relative standard error of the price of a way
     * @param timeError of its days
     */
    static Draw of(
            long seed,
            int number,
            List<TradeSector> sectors,
            List<Economy> economies,
            int corridors,
            int sanctions,
            double priceError,
            double timeError) {
        SplittableRandom random = new SplittableRandom(seed * MIX + number);
        Draw draw = central(sectors, economies, corridors, sanctions);
        for (int k = 0; k < sectors.size(); k++) {
            TradeSector sector = sectors.get(k);
            double z = score(random);
            double end = z < 0 ? sector.thetaLow() : sector.thetaHigh();
            draw.thetas[k] = sector.theta() * Math.exp(Math.abs(z) * Math.log(end / sector.theta()) / Z95);
        }
        // How a day is valued was estimated for all goods together: they err together.
        double place = random.nextDouble();
        for (int k = 0; k < sectors.size(); k++) {
            TradeSector sector = sectors.get(k);
            draw.dayShare[k] =
                    (sector.dayPercentLow() + place * (sector.dayPercentHigh() - sector.dayPercentLow())) / PERCENT;
        }
        lognormal(random, draw.priceFactor, priceError);
        lognormal(random, draw.timeFactor, timeError);
        lognormal(random, draw.domestic, DOMESTIC_ERROR);
        for (int k = 0; k < sanctions; k++) {
            draw.sanctionScore[k] = score(random);
        }
        return draw;
    }

    private static void lognormal(SplittableRandom random, double[] factors, double error) {
        for (int k = 0; k < factors.length; k++) {
            factors[k] = Math.exp(error * score(random) - error * error / 2);
        }
    }

    private static double score(SplittableRandom random) {
        double z = random.nextGaussian();
        return Math.max(-MOST_SCORE, Math.min(MOST_SCORE, z));
    }

    private static double[] ones(int size) {
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return ones;
    }
}
