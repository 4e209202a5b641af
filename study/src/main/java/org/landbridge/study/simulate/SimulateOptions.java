package org.landbridge.study.simulate;

import org.landbridge.network.BadUsageException;
import org.landbridge.trade.equilibrium.Deficits;

/**
 * How a simulation is run.
 *
 * @param draws of parameters, 0 to 100,000
 * @param places that stand for an economy, 1 to 10
 * @param reach a pair counts if a way over something that changed costs at most this many times its best, 1 to 2.5
 * @param threads at least 1; the result is the same for any number
 */
public record SimulateOptions(int draws, long seed, Deficits deficits, int places, double reach, int threads) {
    /** @throws BadUsageException if one is out of bounds */
    public SimulateOptions {
        if (draws < 0 || draws > 100_000) {
            throw new BadUsageException("--draws must be between 0 and 100000");
        }
        if (places < 1 || places > 10) {
            throw new BadUsageException("--places must be between 1 and 10");
        }
        if (!(reach >= 1 && reach <= 2.5)) {
            throw new BadUsageException("--reach must be between 1 and 2.5");
        }
        if (threads < 1) {
            throw new BadUsageException("--threads must be at least 1");
        }
    }
}
