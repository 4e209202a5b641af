package org.landbridge.flow.freight;

import java.util.List;
import org.landbridge.flow.freight.solve.ChoiceProblem;

/**
 * Cells and routes in dense numbers, before it is said how sharply the choice is made. For the other arrays see
 * {@link ChoiceProblem}.
 *
 * @param reference by cell, cost in whose units the choice is sharp, USD a tonne
 * @param corridors ids, by number of the nest
 * @param logPathSize by route
 */
record ChoiceArrays(
        double[] tonnes,
        double[] reference,
        double[] usdPerHour,
        int[] firstRoute,
        int[] nest,
        List<String> corridors,
        double[] usd,
        double[] logPathSize,
        int[] firstUse,
        int[] element) {

    ChoiceProblem problem(ChoiceParameters parameters) {
        double[] theta = new double[tonnes.length];
        for (int c = 0; c < theta.length; c++) {
            theta[c] = parameters.sharpness() / reference[c];
        }
        double[] ofNest = corridors.stream()
                .mapToDouble(corridor -> -parameters.sharpness() * parameters.constantOf(corridor))
                .toArray();
        double[] bonus = new double[nest.length];
        for (int r = 0; r < bonus.length; r++) {
            // The path size counts at the scale of the nest: then two like routes weigh as much as one.
            bonus[r] = parameters.nestScale() * parameters.pathSizeWeight() * logPathSize[r] + ofNest[nest[r]];
        }
        return new ChoiceProblem(
                tonnes, theta, usdPerHour, firstRoute, nest, usd, bonus, firstUse, element, parameters.nestScale());
    }
}
