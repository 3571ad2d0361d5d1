package dev.vivavoce.runtimetest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

/// The rules of the rooms (XGrpc, Xs, XStore), checked in every service's build.
public final class RoomRules {
    private RoomRules() {}

    public static final ArchRule SQL_LIVES_IN_STORES = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Store")
            .should()
            .accessClassesThat()
            .resideInAPackage("org.jdbi..")
            .because("only an XStore knows SQL")
            .allowEmptyShould(true);

    public static final ArchRule STORES_KNOW_NO_RULES_AND_NO_WIRE = noClasses()
            .that()
            .haveSimpleNameEndingWith("Store")
            .should()
            .accessClassesThat()
            .haveSimpleNameEndingWith("Grpc")
            .orShould()
            .accessClassesThat()
            .resideInAnyPackage("io.grpc..")
            .orShould()
            .accessClassesThat()
            .haveFullyQualifiedName("java.time.Clock")
            .because("an XStore turns rows into records and nothing else")
            .allowEmptyShould(true);

    public static final ArchRule GRPC_KNOWS_NO_STORE = noClasses()
            .that()
            .haveSimpleNameEndingWith("Grpc")
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Store")
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("org.jdbi..")
            .because("an XGrpc translates and leaves the rest to Xs")
            .allowEmptyShould(true);

    public static final ArchRule NO_SPRING = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "reactor..")
            .because("Spring and Reactor live only in the BFF")
            .allowEmptyShould(true);

    public static final ArchRule NO_THREAD_LOCALS = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ThreadLocal.class)
            .because("a value that goes with a call is a ScopedValue or in gRPC's Context")
            .allowEmptyShould(true);

    /// Features of one service may use each other, but not in a circle.
    public static ArchRule noCycles(String rootPackage) {
        return SlicesRuleDefinition.slices()
                .matching(rootPackage + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true);
    }

    /// A service calls the others over gRPC: of their packages it may know only the contracts (`…v1`).
    public static ArchRule noOtherService(String ownPackage) {
        return ArchRuleDefinition.classes()
                .should(new ArchCondition<JavaClass>("know no class of another service but its contracts") {
                    @Override
                    public void check(JavaClass from, ConditionEvents events) {
                        for (var dependency : from.getDirectDependenciesFromSelf()) {
                            var to = dependency.getTargetClass().getPackageName();
                            boolean foreign = to.startsWith("dev.vivavoce.")
                                    && !to.startsWith(ownPackage)
                                    && !to.startsWith("dev.vivavoce.runtime")
                                    && !to.matches("dev\\.vivavoce\\.\\w+\\.v1")
                                    && !to.equals("dev.vivavoce.mary");
                            if (foreign) events.add(SimpleConditionEvent.violated(from, dependency.getDescription()));
                        }
                    }
                })
                .allowEmptyShould(true);
    }
}
