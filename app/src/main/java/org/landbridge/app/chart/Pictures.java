package org.landbridge.app.chart;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.landbridge.app.chart.Svg.Lettering;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.Network;
import org.landbridge.study.Comparison;
import org.landbridge.study.align.PairAlignment;
import org.landbridge.study.appraise.Appraisal;
import org.landbridge.study.bargain.Bargain;
import org.landbridge.study.claims.JudgedClaim;
import org.landbridge.study.criticality.Criticality;
import org.landbridge.study.criticality.PairCriticality;
import org.landbridge.study.sensitivity.Sensitivity;
import org.landbridge.study.ties.TiesReport;
import org.landbridge.study.transit.Leverage;
import org.landbridge.study.validate.Validation;
import org.landbridge.trade.appraise.Uncertainty;

/** The pictures of a comparison, written to files. */
public final class Pictures {
    private Pictures() {}

    /** @throws org.landbridge.network.BadUsageException if it ends neither in .svg nor in .png */
    public static void requireKnownEnding(Path file) {
        PictureFile.requireKnownEnding(file);
    }

    /** @throws org.landbridge.network.UnwritableFileException if the file cannot be written */
    public static void chart(Path file, Comparison comparison, Quantity quantity, Theme theme) {
        PictureFile.write(file, new TimeDistanceChart(comparison, quantity, theme));
    }

    /** The chart as the text of an SVG. */
    public static String chartSvg(Comparison comparison, Quantity quantity, Theme theme) {
        return new TimeDistanceChart(comparison, quantity, theme).svg(Lettering.TEXT);
    }

    /** The map as the text of an SVG. */
    public static String mapSvg(Comparison comparison, Courses courses, Theme theme) {
        return new RouteMap(comparison, courses, theme).svg(Lettering.TEXT);
    }

    /** @throws org.landbridge.network.UnwritableFileException if the file cannot be written */
    public static void map(Path file, Comparison comparison, Courses courses, Theme theme) {
        PictureFile.write(file, new RouteMap(comparison, courses, theme));
    }

    /** @throws org.landbridge.network.UnwritableFileException if the file cannot be written */
    public static void tornado(Path file, Sensitivity sensitivity, Theme theme) {
        PictureFile.write(file, new TornadoChart(sensitivity, theme));
    }

    /** @throws org.landbridge.network.UnwritableFileException if the file cannot be written */
    public static void validation(Path file, Validation validation, Theme theme) {
        PictureFile.write(file, new ValidationChart(validation, theme));
    }

    /** @throws org.landbridge.network.UnwritableFileException if the file cannot be written */
    public static void criticality(Path file, Criticality criticality, Theme theme) {
        PictureFile.write(file, CriticalityCharts.all(criticality, theme));
    }

    /** @throws org.landbridge.network.UnwritableFileException if the file cannot be written */
    public static void criticality(Path file, PairCriticality criticality, Theme theme) {
        PictureFile.write(file, CriticalityCharts.pair(criticality, theme));
    }

    /** @throws org.landbridge.network.UnwritableFileException if the file cannot be written */
    public static void alignment(Path file, PairAlignment pair, Theme theme) {
        PictureFile.write(file, new AlignmentChart(pair, theme));
    }

    /**
     * @param state in the middle of the picture, null for all of them in a ring
     * @throws org.landbridge.network.UnwritableFileException if the file cannot be written
     */
    public static void ties(Path file, TiesReport report, @Nullable String state, Theme theme) {
        PictureFile.write(file, new TiesChart(report, state, theme));
    }

    /** @throws org.landbridge.network.UnwritableFileException if the file cannot be written */
    public static void claim(Path file, JudgedClaim claim, Theme theme) {
        PictureFile.write(file, new ClaimChart(claim, theme));
    }

    /** @throws org.landbridge.network.UnwritableFileException if the file cannot be written */
    public static void bargain(Path file, Bargain bargain, Theme theme) {
        PictureFile.write(file, new BargainChart(bargain, theme));
    }

    /** @throws org.landbridge.network.UnwritableFileException if the file cannot be written */
    public static void leverage(Path file, Leverage leverage, Network network, Theme theme) {
        PictureFile.write(file, new LeverageChart(leverage, network, theme));
    }

    /** @throws org.landbridge.network.UnwritableFileException if the file cannot be written */
    public static void leverageMap(Path file, Leverage leverage, Outlines outlines, Courses courses, Theme theme) {
        PictureFile.write(file, new LeverageMap(leverage, outlines, courses, theme));
    }

    /**
     * @throws org.landbridge.network.UnwritableFileException if the file cannot be written
     * @throws BadUsageException if a tornado is asked for and no input is uncertain
     */
    public static void appraisal(Path file, Appraisal appraisal, AppraisalPicture what, Theme theme) {
        Uncertainty uncertainty = appraisal.uncertainty();
        if (what == AppraisalPicture.TORNADO && uncertainty == null) {
            throw new BadUsageException(
                    "the project file says of no input how uncertain it is; add uncertainty, or draw"
                            + " --chart-of cash");
        }
        PictureFile.write(
                file,
                what == AppraisalPicture.CASH || uncertainty == null
                        ? new CashChart(appraisal, theme)
                        : new AppraisalTornado(appraisal, uncertainty.swings(), theme));
    }
}
