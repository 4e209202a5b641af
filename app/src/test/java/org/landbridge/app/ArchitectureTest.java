package org.landbridge.app;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;

/**
 * The arrows of the house: network, routing, flow, study, app, and no way back; trade and relations come before study,
 * screening stands beside it.
 */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.landbridge");

    @Test
    void dependenciesPointOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("network")
                .definedBy("org.landbridge.network..")
                .layer("routing")
                .definedBy("org.landbridge.routing..")
                .layer("flow")
                .definedBy("org.landbridge.flow..")
                .layer("trade")
                .definedBy("org.landbridge.trade..")
                .layer("relations")
                .definedBy("org.landbridge.relations..")
                .layer("study")
                .definedBy("org.landbridge.study..")
                .layer("screening")
                .definedBy("org.landbridge.screening..")
                .layer("app")
                .definedBy("org.landbridge.app..")
                .whereLayer("app")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("study")
                .mayOnlyBeAccessedByLayers("app")
                .whereLayer("screening")
                .mayOnlyBeAccessedByLayers("app")
                .whereLayer("flow")
                .mayOnlyBeAccessedByLayers("study", "app")
                .whereLayer("trade")
                .mayOnlyBeAccessedByLayers("study", "app")
                .whereLayer("relations")
                .mayOnlyBeAccessedByLayers("study", "app")
                .whereLayer("routing")
                .mayOnlyBeAccessedByLayers("flow", "study", "app")
                .whereLayer("network")
                .mayOnlyBeAccessedByLayers("routing", "flow", "trade", "relations", "study", "screening", "app")
                .check(CLASSES);
    }

    @Test
    void theSearchKnowsTheJdkAndTheNetworkOnly() {
        ArchRuleDefinition.classes()
                .that()
                .resideInAPackage("org.landbridge.routing..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "org.landbridge.network", "org.landbridge.routing..")
                .check(CLASSES);
    }

    @Test
    void theAssignmentKernelKnowsTheJdkAndWorkersOnly() {
        ArchRuleDefinition.classes()
                .that()
                .resideInAnyPackage("org.landbridge.flow.assign..", "org.landbridge.flow.hierarchy..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "jdk.incubator.vector..",
                        "org.landbridge.network",
                        "org.landbridge.flow",
                        "org.landbridge.flow.assign..",
                        "org.landbridge.flow.hierarchy..")
                .check(CLASSES);
    }

    @Test
    void theChoiceOfFreightIsSolvedWithTheJdkAndWorkersOnly() {
        ArchRuleDefinition.classes()
                .that()
                .resideInAPackage("org.landbridge.flow.freight.solve..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "org.landbridge.network",
                        "org.landbridge.flow",
                        "org.landbridge.flow.freight.solve..")
                .check(CLASSES);
    }

    @Test
    void comparingNamesNeedsTheJdkOnly() {
        ArchRuleDefinition.classes()
                .that()
                .resideInAnyPackage("org.landbridge.screening.name..", "org.landbridge.screening.match..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "org.landbridge.screening",
                        "org.landbridge.screening.name..",
                        "org.landbridge.screening.match..")
                .check(CLASSES);
    }

    @Test
    void appraisalNeedsTheJdkOnly() {
        ArchRuleDefinition.classes()
                .that()
                .resideInAPackage("org.landbridge.trade.appraise..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "org.landbridge.trade.appraise..")
                .check(CLASSES);
    }

    /** Their failures are the network's errors; votes become arrays before they get there. */
    @Test
    void kernelsOfRelationsNeedTheJdkOnly() {
        ArchRuleDefinition.classes()
                .that()
                .resideInAnyPackage(
                        "org.landbridge.relations.measure..",
                        "org.landbridge.relations.idealpoint..",
                        "org.landbridge.relations.breaks..",
                        "org.landbridge.relations.latent..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "org.landbridge.network",
                        "org.landbridge.relations",
                        "org.landbridge.relations.measure..",
                        "org.landbridge.relations.idealpoint..",
                        "org.landbridge.relations.breaks..",
                        "org.landbridge.relations.latent..")
                .check(CLASSES);
    }

    @Test
    void kernelsTradeRelationsAndScreeningKnowNoNetworkButItsErrorsAndWorkers() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAnyPackage(
                        "org.landbridge.flow.assign..",
                        "org.landbridge.flow.hierarchy..",
                        "org.landbridge.flow.freight.solve..",
                        "org.landbridge.trade..",
                        "org.landbridge.relations..",
                        "org.landbridge.screening..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "belong to the network and are neither errors, nor workers, nor what finds the name that was meant",
                        c -> c.getPackageName().startsWith("org.landbridge.network")
                                && !c.getSimpleName().endsWith("Exception")
                                && !c.getName().startsWith("org.landbridge.network.Workers")
                                && !c.getSimpleName().equals("EditDistance")
                                && !c.getSimpleName().equals("Fault")))
                .check(CLASSES);
    }

    @Test
    void gamesKnowTheJdkAndTheirLinearProgramsAloneKnowASolver() {
        ArchRuleDefinition.classes()
                .that()
                .resideInAPackage("org.landbridge.relations.game")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "org.landbridge.network",
                        "org.landbridge.relations",
                        "org.landbridge.relations.game..")
                .check(CLASSES);
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage("org.landbridge.relations.game.lp..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.ojalgo..")
                .check(CLASSES);
    }

    @Test
    void equilibriaOfTradeNeedTheJdkOnly() {
        ArchRuleDefinition.classes()
                .that()
                .resideInAPackage("org.landbridge.trade.equilibrium..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "org.jspecify..", "org.landbridge.network", "org.landbridge.trade.equilibrium..")
                .check(CLASSES);
    }

    /** The start of the program must not load them. */
    @Test
    void onlyPicturesUseTheLibrariesForPictures() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage("org.landbridge.app.chart..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "javax.imageio..", "org.apache..", "com.github.weisj..")
                .check(CLASSES);
    }

    @Test
    void picturesKnowNoCommand() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage("org.landbridge.app.chart..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "belong to the commands",
                        c -> c.getPackageName().equals("org.landbridge.app")
                                && !c.getSimpleName().equals("Figures")))
                .check(CLASSES);
    }

    @Test
    void onlyTheAppPrints() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage("org.landbridge.app..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
    }
}
