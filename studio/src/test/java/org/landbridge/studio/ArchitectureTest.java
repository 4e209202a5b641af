package org.landbridge.studio;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;

/** The studio stands on the app and nothing stands on the studio; its protocol knows no freight. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.landbridge");

    @Test
    void nothingStandsOnTheStudio() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage("org.landbridge.studio..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.landbridge.studio..", "org.eclipse.jetty..")
                .check(CLASSES);
    }

    @Test
    void theProtocolKnowsNothingOfFreight() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage("org.landbridge.studio.http..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.landbridge.routing..",
                        "org.landbridge.study..",
                        "org.landbridge.flow..",
                        "org.landbridge.studio.api..",
                        "org.landbridge.studio.job..")
                .check(CLASSES);
    }

    @Test
    void onlyTheProtocolKnowsTheServer() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage("org.landbridge.studio.http..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.eclipse.jetty..")
                .check(CLASSES);
    }

    @Test
    void theStudioPrintsNothingItself() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage("org.landbridge.studio..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
    }
}
