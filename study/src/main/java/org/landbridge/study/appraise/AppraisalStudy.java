package org.landbridge.study.appraise;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.landbridge.flow.freight.ChoiceParameters;
import org.landbridge.flow.freight.FreightDemand;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.Confidence;
import org.landbridge.network.Network;
import org.landbridge.network.TradeFacts;
import org.landbridge.network.scenario.Scenario;
import org.landbridge.study.demand.DemandReport;
import org.landbridge.study.demand.DemandStudy;
import org.landbridge.study.demand.PairDemand;
import org.landbridge.trade.appraise.CashFlow;
import org.landbridge.trade.appraise.Effects;
import org.landbridge.trade.appraise.Financing;
import org.landbridge.trade.appraise.Input;
import org.landbridge.trade.appraise.Inputs;
import org.landbridge.trade.appraise.Item;
import org.landbridge.trade.appraise.Loan;
import org.landbridge.trade.appraise.Project;
import org.landbridge.trade.appraise.RatesOfReturn;
import org.landbridge.trade.appraise.SwitchingValue;
import org.landbridge.trade.appraise.Uncertain;
import org.landbridge.trade.appraise.Uncertainty;
import org.landbridge.trade.appraise.Worth;

/** Appraises a project: its traffic, what that is worth, to whom, and how sure it is. */
public final class AppraisalStudy {
    /** Cost of a way over the link, over that of the best way, beyond which freight is left out. */
    public static final double MOST_DETOUR = 2;

    private static final double PERCENT = 100;
    private static final double MILLION = 1e6;

    private final Network base;
    private final TradeFacts facts;
    private final ProjectFile file;
    private final Scenario scenario;
    private final AppraisalOptions options;
    private final Consumer<String> progress;
    private final ProjectBuilder builder;

    private AppraisalStudy(
            Network base,
            TradeFacts facts,
            ProjectFile file,
            Scenario scenario,
            AppraisalOptions options,
            Consumer<String> progress) {
        this.base = base;
        this.facts = facts;
        this.file = file;
        this.scenario = scenario;
        this.options = options;
        this.progress = progress;
        builder = new ProjectBuilder(file);
    }

    /**
     * @param scenario that opens the project's links
     * @param progress told where long work stands
     * @throws BadUsageException if no traffic has the name asked for, or the scenario opens none of the links
     */
    public static Appraisal run(
            Network base,
            TradeFacts facts,
            ProjectFile file,
            Scenario scenario,
            AppraisalOptions options,
            Consumer<String> progress) {
        return new AppraisalStudy(base, facts, file, scenario, options, progress).appraise();
    }

    private Appraisal appraise() {
        LocalDate asked = options.date();
        LocalDate own = scenario.baseDate();
        LocalDate date = asked != null ? asked : own != null ? own : base.defaultDate();
        Network changed = scenario.applyTo(base);
        return appraise(date, changed, traffic(date, changed));
    }

    private TrafficEffects traffic(LocalDate date, Network changed) {
        String wanted = options.traffic();
        String name = wanted == null ? file.traffic().use() : wanted;
        ChoiceParameters choice = ChoiceParameters.of(facts.choice());
        LinkDemand touched = new LinkDemand(changed, date, new HashSet<>(file.links()), choice);
        if (!touched.isOpen()) {
            throw new BadUsageException("the scenario " + file.scenario() + " opens none of the project's links ("
                    + String.join(", ", file.links()) + ") on " + date
                    + "; let it build one, or ask for another --date");
        }
        if (!name.equals(TrafficReader.ASSIGNMENT)) {
            Optional<ProjectFile.Forecast> forecast = file.traffic().forecasts().stream()
                    .filter(f -> f.name().equals(name))
                    .findFirst();
            if (forecast.isEmpty()) {
                throw new BadUsageException(
                        "no traffic is called \"" + name + "\"; known are: " + TrafficReader.ASSIGNMENT
                                + file.traffic().forecasts().stream()
                                        .map(f -> ", " + f.name())
                                        .reduce("", String::concat));
            }
            return new ForecastTraffic(base, changed, date, file, options.seed()).effects(forecast.get());
        }
        progress.accept("demand of " + date);
        DemandReport report = DemandStudy.demand(base, "base", facts, date);
        FreightDemand demand = report.demand();
        List<String> notes = new ArrayList<>();
        if (!options.allDemand()) {
            progress.accept(demand.rows().size() + " pairs and commodities: which could use the link?");
            FreightDemand all = demand;
            demand = touched.of(all, MOST_DETOUR, options.freight().threads());
            progress.accept(demand.rows().size() + " could");
            notes.add(String.format(
                    Locale.ROOT,
                    "Traffic: %,.1f of %,.1f Mt a year could use the link (a way over it costs at most %.0f times the"
                            + " best); the rest keeps its ways and is left out, and with it the crowding that it makes.",
                    demand.tonnesPerYear() / MILLION,
                    all.tonnesPerYear() / MILLION,
                    MOST_DETOUR));
        }
        return new AssignedTraffic(base, changed, date, file, choice, progress)
                .effects(demand, yearOf(report), options.freight(), notes);
    }

    /** The year of the demand: mean of the counted years, weighted by tonnes. */
    private static int yearOf(DemandReport report) {
        double sum = 0;
        double tonnes = 0;
        for (PairDemand pair : report.pairs()) {
            LocalDate from = pair.flow().from();
            LocalDate middle =
                    from.plusDays(ChronoUnit.DAYS.between(from, pair.flow().to()) / 2);
            sum += pair.corridorTonnes() * middle.getYear();
            tonnes += pair.corridorTonnes();
        }
        return (int) Math.round(sum / tonnes);
    }

    private Appraisal appraise(LocalDate date, Network changed, TrafficEffects traffic) {
        Double asked = options.discountPercent();
        double rate = (asked == null ? file.discountPercent().value() : asked) / PERCENT;
        Project project = builder.project(traffic, changed, date);
        Map<Item, CashFlow> flows = project.flows();
        Map<Item, Double> values = new EnumMap<>(Item.class);
        flows.forEach((item, flow) -> values.put(item, flow.presentValue(rate, file.baseYear())));
        CashFlow total = project.total(Inputs.stated());
        double npv = total.presentValue(rate, file.baseYear());
        Map<Double, Double> others = new TreeMap<>();
        for (double percent : file.alsoPercent()) {
            others.put(percent / PERCENT, total.presentValue(percent / PERCENT, file.baseYear()));
        }
        List<SwitchingValue> switching = Arrays.stream(Input.values())
                .map(input -> SwitchingValue.of(project, input, rate))
                .flatMap(Optional::stream)
                .toList();
        return new Appraisal(
                base.name(),
                base.version(),
                scenario.name(),
                date,
                file,
                rate,
                project,
                traffic,
                project.tonnes(),
                flows,
                values,
                npv,
                RatesOfReturn.of(total),
                Worth.modifiedRate(total, rate, rate),
                Worth.benefitCostRatio(project.benefits(), project.costs(), rate),
                Worth.paybackYears(total, 0),
                Worth.paybackYears(total, rate),
                others,
                switching,
                npv - project.netPresentValue(Inputs.stated().with(Input.DELAY, 1), rate),
                npv - project.later(1).netPresentValue(Inputs.stated(), rate),
                uncertainty(project, rate),
                finance(flows, rate),
                states(project, traffic, values, rate),
                lowConfidence(values),
                null);
    }

    private @Nullable Uncertainty uncertainty(Project project, double rate) {
        if (file.uncertain().isEmpty()) {
            return null;
        }
        Integer draws = options.draws();
        return Uncertainty.draw(
                project,
                file.uncertain().stream()
                        .map(u -> new Uncertain(u.input(), u.law()))
                        .toList(),
                UncertaintyReader.matrix(file.uncertain(), file.correlations()),
                rate,
                draws == null ? file.draws() : draws,
                options.seed());
    }

    private static CashFlow flow(Map<Item, CashFlow> flows, Item item) {
        CashFlow flow = flows.get(item);
        if (flow == null) {
            throw new IllegalStateException("no " + item);
        }
        return flow;
    }

    private FinancialResult finance(Map<Item, CashFlow> flows, double rate) {
        CashFlow revenue = flow(flows, Item.ACCESS);
        double shadow = file.operation().shadowFactor();
        CashFlow operation = flow(flows, Item.OPERATING).times(shadow > 0 ? -1 / shadow : 0);
        List<Loan> loans = file.loans().stream().map(builder::loan).toList();
        Financing financing = Financing.of(revenue, operation, builder.capitalPaid(), loans);
        List<FinancialResult.LoanResult> results = new ArrayList<>();
        for (int i = 0; i < loans.size(); i++) {
            results.add(result(file.loans().get(i), loans.get(i)));
        }
        return new FinancialResult(
                revenue,
                financing,
                financing.beforeLoans().presentValue(rate, file.baseYear()),
                RatesOfReturn.of(financing.beforeLoans()),
                financing.afterLoans().presentValue(rate, file.baseYear()),
                RatesOfReturn.of(financing.afterLoans()),
                results);
    }

    private FinancialResult.LoanResult result(ProjectFile.LoanPlan plan, Loan loan) {
        double unit = MILLION * builder.usd();
        double reference = file.referencePercent().value() / PERCENT;
        int first = plan.firstYear() + plan.graceYears() + 1;
        CashFlow lender = loan.toBorrower().times(-1);
        return new FinancialResult.LoanResult(
                plan,
                loan,
                loan.service().of(first) / unit,
                loan.years().stream().mapToDouble(Loan.Year::interest).sum() / unit,
                loan.grantElement(reference),
                lender.presentValue(reference, file.baseYear()),
                RatesOfReturn.of(lender));
    }

    private List<StateShare> states(Project project, TrafficEffects traffic, Map<Item, Double> values, double rate) {
        // All that users gain and pay grows with traffic alone, so shares of a year are shares of the present value.
        Project unit = project.withEffects(new Effects(1, 0, 0, 0, 0, 0, 0));
        double years = flow(unit.flows(), Item.FREIGHT).presentValue(rate, file.baseYear());
        double owner = 0;
        for (Item item : List.of(Item.CAPITAL, Item.OPERATING, Item.RESIDUAL, Item.ACCESS)) {
            owner += values.getOrDefault(item, 0.0);
        }
        Map<String, Double> lending = new TreeMap<>();
        for (ProjectFile.LoanPlan plan : file.loans()) {
            double worth = builder.loan(plan).toBorrower().presentValue(rate, file.baseYear());
            lending.merge(plan.lender(), -worth, Double::sum);
            file.owners().forEach((state, share) -> lending.merge(state, worth * share, Double::sum));
        }
        TreeMap<String, Double> all = new TreeMap<>(traffic.users());
        for (Map<String, Double> more : List.of(traffic.paid(), traffic.received(), file.owners(), lending)) {
            more.keySet().forEach(s -> all.putIfAbsent(s, 0.0));
        }
        all.remove(TrafficEffects.OWNER);
        List<StateShare> shares = new ArrayList<>();
        for (String state : all.keySet()) {
            shares.add(new StateShare(
                    state,
                    years * traffic.users().getOrDefault(state, 0.0),
                    -years * traffic.paid().getOrDefault(state, 0.0),
                    years * traffic.received().getOrDefault(state, 0.0),
                    owner * file.owners().getOrDefault(state, 0.0),
                    lending.getOrDefault(state, 0.0),
                    0));
        }
        shares.sort((a, b) -> Double.compare(b.total(), a.total()));
        shares.add(new StateShare(StateShare.WORLD, 0, 0, 0, 0, 0, values.getOrDefault(Item.CO2, 0.0)));
        return shares;
    }

    /** What the model says is an estimate throughout; building and operation are as sure as their figures. */
    private double lowConfidence(Map<Item, Double> values) {
        double lowCapital = 0;
        double capital = 0;
        for (ProjectFile.CapitalPart part : file.capital()) {
            capital += part.millions().value();
            lowCapital += part.millions().confidence() == Confidence.LOW
                    ? part.millions().value()
                    : 0;
        }
        double low = 0;
        double all = 0;
        for (Map.Entry<Item, Double> entry : values.entrySet()) {
            double size = Math.abs(entry.getValue());
            all += size;
            low += switch (entry.getKey()) {
                case CAPITAL -> size * lowCapital / capital;
                case OPERATING -> file.operation().millionsPerYear().isLow() ? size : 0;
                case RESIDUAL -> file.residualPercent().isLow() ? size : 0;
                default -> size;
            };
        }
        return all > 0 ? low / all : 0;
    }
}
