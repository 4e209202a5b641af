package org.landbridge.trade.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fixed effects against the slow obvious way: a column for every level, and textbook algebra written anew. */
class DummyRegressionTest {
    private static final EstimationOptions OPTIONS =
            EstimationOptions.standard().tight().withSingletons(false).withThreads(1);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void fixedEffectsEqualDummies(long seed) {
        int[][] shapes = {{6}, {6, 5}, {9, 4, 3}, {5, 4, 3, 3}};
        Design design = RandomDesigns.of(seed, 150, 3, seed % 2 == 0, shapes[(int) (seed % shapes.length)]);
        for (GravityModel model : GravityModel.values()) {
            Estimate effects = Estimation.of(model, design, OPTIONS);
            Estimate dummies = Estimation.of(model, RandomDesigns.withDummies(design), OPTIONS);

            Covariance ofEffects = effects.covariance(Errors.of(design), SmallSample.STATA);
            Covariance ofDummies = dummies.covariance(Errors.of(design), SmallSample.STATA);
            for (String name : design.names()) {
                String where = model + " " + name + " seed " + seed;
                assertThat(effects.coefficient(name)).as(where).isCloseTo(dummies.coefficient(name), within(1e-9));
                int one = effects.names().indexOf(name);
                int other = dummies.names().indexOf(name);
                assertThat(ofEffects.standardErrors()[one])
                        .as(where)
                        .isCloseTo(ofDummies.standardErrors()[other], within(1e-9));
                assertThat(ofEffects.matrix()[0][one]).isCloseTo(ofDummies.matrix()[1][other], within(1e-9));
            }
            assertThat(effects.fit().deviance()).isCloseTo(dummies.fit().deviance(), within(1e-8));
            assertThat(effects.fit().logLikelihood()).isCloseTo(dummies.fit().logLikelihood(), within(1e-8));
            assertThat(effects.fitted()).usingComparatorWithPrecision(1e-6).containsExactly(dummies.fitted());
        }
    }

    @Test
    void leastSquaresWithInterceptEqualsTheTextbook() {
        Design design = RandomDesigns.of(11, 60, 2, false);
        Estimate estimate = Estimation.of(GravityModel.OLS, design, OPTIONS);

        double[][] x = {ones(60), design.regressors()[0], design.regressors()[1]};
        double[][] inverse = inverse(cross(x, x));
        double[] beta = times(inverse, design.response(), x);
        double squares = 0;
        double[][] meat = new double[3][3];
        for (int r = 0; r < 60; r++) {
            double rest = design.response()[r] - beta[0] - beta[1] * x[1][r] - beta[2] * x[2][r];
            squares += rest * rest;
            for (int a = 0; a < 3; a++) {
                for (int b = 0; b < 3; b++) {
                    meat[a][b] += x[a][r] * x[b][r] * rest * rest;
                }
            }
        }
        assertThat(estimate.names()).containsExactly("(Intercept)", "x0", "x1");
        assertThat(estimate.fit().deviance()).isCloseTo(squares, within(1e-9));
        Covariance iid = estimate.covariance(new Errors.Iid(), SmallSample.STATA);
        Covariance robust = estimate.covariance(new Errors.Robust(), SmallSample.STATA);
        double[][] sandwich = product(product(inverse, meat), inverse);
        for (int k = 0; k < 3; k++) {
            assertThat(estimate.coefficients()[k]).isCloseTo(beta[k], within(1e-10));
            assertThat(iid.standardErrors()[k]).isCloseTo(Math.sqrt(squares / 57 * inverse[k][k]), within(1e-10));
            assertThat(robust.standardErrors()[k]).isCloseTo(Math.sqrt(sandwich[k][k] * 60 / 59), within(1e-10));
        }
        assertThat(iid.freedom()).isEqualTo(57);
    }

    @Test
    void aConstantAmongTheRegressorsIsTheIntercept() {
        Design design = RandomDesigns.of(12, 80, 2, true);
        Design own = RandomDesigns.withRegressors(
                design,
                List.of("x0", "two", "x1"),
                design.regressors()[0],
                java.util.Arrays.stream(ones(80)).map(v -> 2).toArray(),
                design.regressors()[1]);

        Estimate added = Estimation.of(GravityModel.PPML, design, OPTIONS);
        Estimate given = Estimation.of(GravityModel.PPML, own, OPTIONS);

        assertThat(given.coefficient("two")).isCloseTo(added.coefficient("(Intercept)") / 2, within(1e-10));
        assertThat(given.covariance(new Errors.Robust(), SmallSample.FIXEST).standardErrors()[1])
                .isCloseTo(
                        added.covariance(new Errors.Robust(), SmallSample.FIXEST)
                                        .standardErrors()[0]
                                / 2,
                        within(1e-10));
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        java.util.Arrays.fill(ones, 1);
        return ones;
    }

    private static double[][] cross(double[][] a, double[][] b) {
        double[][] cross = new double[a.length][b.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                for (int r = 0; r < a[0].length; r++) {
                    cross[i][j] += a[i][r] * b[j][r];
                }
            }
        }
        return cross;
    }

    private static double[] times(double[][] inverse, double[] y, double[][] x) {
        double[][] right = cross(x, new double[][] {y});
        double[] beta = new double[x.length];
        for (int i = 0; i < beta.length; i++) {
            for (int j = 0; j < beta.length; j++) {
                beta[i] += inverse[i][j] * right[j][0];
            }
        }
        return beta;
    }

    private static double[][] product(double[][] a, double[][] b) {
        double[][] c = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                for (int k = 0; k < 3; k++) {
                    c[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return c;
    }

    /** Cofactors of a 3 by 3 matrix. */
    private static double[][] inverse(double[][] m) {
        double[][] inverse = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                int a = (j + 1) % 3;
                int b = (j + 2) % 3;
                int c = (i + 1) % 3;
                int d = (i + 2) % 3;
                inverse[i][j] = m[a][c] * m[b][d] - m[a][d] * m[b][c];
            }
        }
        double determinant = m[0][0] * inverse[0][0] + m[0][1] * inverse[1][0] + m[0][2] * inverse[2][0];
        for (double[] row : inverse) {
            for (int j = 0; j < 3; j++) {
                row[j] /= determinant;
            }
        }
        return inverse;
    }
}
