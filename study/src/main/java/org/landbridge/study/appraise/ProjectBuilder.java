package org.landbridge.study.appraise;

import java.time.LocalDate;
import java.util.List;
import org.landbridge.network.Link;
import org.landbridge.network.Network;
import org.landbridge.trade.appraise.CashFlow;
import org.landbridge.trade.appraise.Loan;
import org.landbridge.trade.appraise.Project;
import org.landbridge.trade.appraise.Traffic;

/** Makes of a project's file, in its own currency and prices, what is appraised: in USD, at the prices of the package. */
final class ProjectBuilder {
    private static final double MILLION = 1e6;
    private static final double PERCENT = 100;

    private final ProjectFile file;

    ProjectBuilder(ProjectFile file) {
        this.file = file;
    }

    /** USD for a unit of the file's currency at the package's prices. */
    double usd() {
        return file.usdPerUnit().value() * file.priceFactor().value();
    }

    Project project(TrafficEffects effects, Network changed, LocalDate date) {
        List<Project.Capital> capital = file.capital().stream()
                .map(part -> new Project.Capital(
                        part.name(), part.year(), part.millions().value() * MILLION * usd(), part.shadowFactor()))
                .toList();
        double[] ramp = file.traffic().rampUp().stream().mapToDouble(d -> d).toArray();
        double shadow = file.operation().shadowFactor();
        return new Project(
                file.baseYear(),
                file.openingYear(),
                file.lifetimeYears(),
                capital,
                file.residualPercent().value() / PERCENT,
                file.operation().millionsPerYear().value() * MILLION * usd() * shadow,
                file.operation().perTonne().value() * usd() * shadow,
                new Traffic(
                        effects.year(),
                        effects.linkTonnes(),
                        file.traffic().growthPercent().value() / PERCENT,
                        ramp,
                        mostTonnes(changed, date)),
                effects.effects(),
                file.values().co2Usd().value(),
                file.values().co2GrowthPercent().value() / PERCENT);
    }

    private double mostTonnes(Network changed, LocalDate date) {
        Figure stated = file.traffic().mostMt();
        if (stated != null) {
            return stated.value() * MILLION;
        }
        double most = Double.POSITIVE_INFINITY;
        for (Link link : changed.links()) {
            if (file.links().contains(link.id())
                    && link.carriesFreight(date)
                    && !Double.isNaN(link.capacityMtPerYear())) {
                most = Math.min(most, link.capacityMtPerYear() * MILLION);
            }
        }
        return most;
    }

    /** A loan in USD. Debt is nominal: it does not rise with prices, but what it pays for was counted at those. */
    Loan loan(ProjectFile.LoanPlan plan) {
        double[] drawn = plan.drawnMillions().stream()
                .mapToDouble(m -> m * MILLION * usd())
                .toArray();
        return new Loan(
                new CashFlow(plan.firstYear(), drawn),
                plan.ratePercent() / PERCENT,
                plan.graceYears(),
                plan.repaymentYears(),
                plan.repayment(),
                plan.capitalised());
    }

    /** What is paid for building, without shadow prices, less what is left at the end. */
    CashFlow capitalPaid() {
        double left = 0;
        CashFlow paid = CashFlow.of(file.baseYear(), 0);
        for (ProjectFile.CapitalPart part : file.capital()) {
            double usd = part.millions().value() * MILLION * usd();
            paid = paid.plus(CashFlow.of(part.year(), usd));
            left += usd * file.residualPercent().value() / PERCENT;
        }
        return paid.plus(CashFlow.of(file.openingYear() + file.lifetimeYears() - 1, -left));
    }
}
