package org.landbridge.trade.equilibrium;

/**
 * How an equilibrium was found, and how exact it is. Arrays are not copied; they may not be changed.
 *
 * @param method that found it
 * @param iterations of it
 * @param residuals of every market, none left out for a numeraire: what is sold over what there is to sell, less 1
 */
public record Convergence(SolverOptions.Method method, int iterations, double[] residuals) {
    public double largestResidual() {
        double largest = 0;
        for (double residual : residuals) {
            largest = Math.max(largest, Math.abs(residual));
        }
        return largest;
    }
}
