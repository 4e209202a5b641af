package org.landbridge.trade.gravity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.DataFaultException;
import org.landbridge.network.Fault;
import org.landbridge.network.NoSolutionException;
import org.landbridge.trade.estimate.Covariance;
import org.landbridge.trade.estimate.Design;
import org.landbridge.trade.estimate.Design.Codes;
import org.landbridge.trade.estimate.Errors;
import org.landbridge.trade.estimate.Estimate;
import org.landbridge.trade.estimate.Estimation;
import org.landbridge.trade.estimate.EstimationOptions;
import org.landbridge.trade.estimate.SmallSample;
import org.landbridge.trade.formula.Sample;
import org.landbridge.trade.formula.SampleBuilder;
import org.landbridge.trade.gravity.GravityResult.Reset;
import org.landbridge.trade.separation.Separation;
import org.landbridge.trade.table.Table;

/** Estimates a gravity equation from a table. */
public final class Gravity {
    private static final String SQUARED_INDEX = "(squared index)";

    private Gravity() {}

    /**
     * Makes the sample, takes out separated rows, fits.
     *
     * @throws BadUsageException if the formula does not fit the table
     * @throws DataFaultException if the table has no row to use, or one that this estimator cannot have
     * @throws NoSolutionException if the fit does not settle, or separated rows may be left
     */
    public static GravityResult estimate(Table table, GravityRequest request) {
        Sample sample =
                SampleBuilder.build(table, request.estimated(), request.where(), request.clusters(), request.weights());
        Design design = sample.design();
        int[] rowOf = sample.rowOf();
        Separation separation = null;
        if (request.estimator().canSeparate()) {
            requireNoNegative(table, sample);
            separation = Separation.find(design, request.separation());
            if (!separation.complete()) {
                throw new NoSolutionException("the search for separated rows gave up: too many combinations of effects"
                        + " are 0 wherever trade flows; use coarser effects, or leave ir out of --separation");
            }
            if (separation.rows() > 0) {
                rowOf = kept(rowOf, separation.separated());
                design = without(design, separation.separated(), rowOf.length);
            }
        }
        if (design.rows() == 0) {
            throw new NoSolutionException(
                    "all " + sample.design().rows()
                            + " rows are separated: no coefficient can be estimated from them; use fewer effects or regressors");
        }
        EstimationOptions options = request.options().withSingletons(request.convention() == SmallSample.STATA);
        Estimate estimate = Estimation.of(request.estimator().model(), design, options);
        Covariance covariance = estimate.covariance(errors(request, design), request.convention());
        Reset reset = request.reset() ? reset(request, design, estimate, options) : null;
        return new GravityResult(request, sample, design, rowOf, separation, estimate, covariance, reset);
    }

    private static Errors errors(GravityRequest request, Design design) {
        return switch (request.errors()) {
            case IID -> new Errors.Iid();
            case HETEROSKEDASTIC -> new Errors.Robust();
            case CLUSTERED -> new Errors.Clustered(design.clusters());
        };
    }

    private static void requireNoNegative(Table table, Sample sample) {
        double[] response = sample.design().response();
        for (int i = 0; i < response.length; i++) {
            if (response[i] < 0) {
                throw new DataFaultException(
                        "cannot estimate from " + table.file() + ":",
                        List.of(new Fault(
                                table.file(),
                                0,
                                sample.formula().responseText(),
                                "data row " + (sample.rowOf()[i] + 1),
                                "the response is " + response[i],
                                "this family has only responses of 0 and above; use --family ols or --where")));
            }
        }
    }

    private static @Nullable Reset reset(
            GravityRequest request, Design design, Estimate estimate, EstimationOptions options) {
        double[] fitted = estimate.fitted();
        boolean linear = !request.estimator().canSeparate();
        boolean[] dropped = new boolean[fitted.length];
        int left = 0;
        for (int i = 0; i < fitted.length; i++) {
            dropped[i] = Double.isNaN(fitted[i]);
            left += dropped[i] ? 0 : 1;
        }
        double[][] regressors = Arrays.copyOf(design.regressors(), design.regressors().length + 1);
        double[] square = new double[fitted.length];
        for (int i = 0; i < fitted.length; i++) {
            double index = linear ? fitted[i] : Math.log(fitted[i]);
            square[i] = dropped[i] ? 0 : index * index;
        }
        regressors[regressors.length - 1] = square;
        List<String> names = new ArrayList<>(design.names());
        names.add(SQUARED_INDEX);
        Design wider = without(
                new Design(design.response(), regressors, names, design.effects(), design.clusters(), design.weights()),
                dropped,
                left);
        Estimate again = Estimation.of(request.estimator().model(), wider, options);
        int at = again.names().indexOf(SQUARED_INDEX);
        if (at < 0) {
            return null;
        }
        Covariance covariance = again.covariance(errors(request, wider), request.convention());
        return new Reset(
                again.coefficients()[at],
                covariance.statistics()[at],
                covariance.pValues()[at]);
    }

    private static int[] kept(int[] rowOf, boolean[] dropped) {
        int[] kept = new int[rowOf.length];
        int left = 0;
        for (int i = 0; i < rowOf.length; i++) {
            if (!dropped[i]) {
                kept[left++] = rowOf[i];
            }
        }
        return Arrays.copyOf(kept, left);
    }

    private static Design without(Design design, boolean[] dropped, int left) {
        if (left == design.rows()) {
            return design;
        }
        double[] weights = design.weights();
        return new Design(
                kept(design.response(), dropped, left),
                Arrays.stream(design.regressors())
                        .map(column -> kept(column, dropped, left))
                        .toArray(double[][]::new),
                design.names(),
                design.effects().stream().map(c -> kept(c, dropped, left)).toList(),
                design.clusters().stream().map(c -> kept(c, dropped, left)).toList(),
                weights == null ? null : kept(weights, dropped, left));
    }

    private static double[] kept(double[] column, boolean[] dropped, int left) {
        double[] kept = new double[left];
        int at = 0;
        for (int i = 0; i < column.length; i++) {
            if (!dropped[i]) {
                kept[at++] = column[i];
            }
        }
        return kept;
    }

    private static Codes kept(Codes codes, boolean[] dropped, int left) {
        int[] kept = new int[left];
        int at = 0;
        for (int i = 0; i < dropped.length; i++) {
            if (!dropped[i]) {
                kept[at++] = codes.of()[i];
            }
        }
        return new Codes(codes.name(), kept, codes.levels());
    }
}
