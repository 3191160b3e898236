package org.carejourney.procedure.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.Deployment;
import org.carejourney.ServiceTest;
import org.carejourney.procedure.folder.CouncilFolder;
import org.carejourney.procedure.folder.ProcedureFile;
import org.carejourney.shared.Council;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class ProcedureStartTest {

    private static final Council DEVON = new Council("devon");

    @Autowired
    RepositoryService repository;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    IdentityService identity;

    @Autowired
    FilterService filters;

    @Autowired
    LoadedProcedures procedures;

    @Autowired
    ProcedureStart start;

    @Autowired
    ProcedureDeployment deployment;

    @Test
    void deploysACouncilsFolderForItsTenantAlone() {
        Deployment devon =
                repository.createDeploymentQuery().deploymentName("devon").singleResult();

        assertThat(devon.getTenantId()).isEqualTo("devon");
        assertThat(repository.getDeploymentResourceNames(devon.getId()))
                .contains("bpmn/screen-scope.dmn", "bpmn/missed-deadline.bpmn", "forms/start-placement.form")
                .doesNotContain("procedure.yaml");
        assertThat(repository.createProcessDefinitionQuery().withoutTenantId().count())
                .isZero();
    }

    @Test
    void deploysNothingAgainThatHasNotChanged() {
        long before = repository.createDeploymentQuery().count();
        long granted = authorizations.createAuthorizationQuery().count();

        start.afterSingletonsInstantiated();

        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
        assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(granted);
        assertThat(filters.createFilterQuery().filterName("My tasks").count())
                .isEqualTo(procedures.all().size());
    }

    @Test
    void deploysTheWholeFolderAgainWhenAFileIsTakenAwayOrPutBack() {
        CouncilFolder whole = procedures.folders().stream()
                .filter(folder -> folder.council().equals(DEVON))
                .findFirst()
                .orElseThrow();
        List<ProcedureFile> files = new ArrayList<>(whole.files());
        files.removeIf(file -> file.name().equals("forms/look-at-missed-deadline.form"));

        deployment.deploy(new CouncilFolder(DEVON, Optional.empty(), files), "1");
        deployment.deploy(whole, "1");

        List<Deployment> deployments =
                repository.createDeploymentQuery().deploymentName("devon").list();
        assertThat(deployments)
                .extracting(
                        each -> repository.getDeploymentResources(each.getId()).size())
                .containsExactlyInAnyOrder(
                        whole.files().size(), files.size(), whole.files().size());
        deployments.stream().skip(1).forEach(each -> repository.deleteDeployment(each.getId(), true));
    }

    @Test
    void makesTheGroupsMembersOfTheCouncil() {
        assertThat(identity.createGroupQuery()
                        .groupId("devon-practitioner")
                        .singleResult()
                        .getName())
                .isEqualTo("Practitioner");
        assertThat(identity.createTenantQuery()
                        .groupMember("devon-practitioner")
                        .singleResult()
                        .getId())
                .isEqualTo("devon");
    }

    @Test
    void letsPractitionersStartTheJourneyAndNothingElse() {
        assertThat(allowed("devon-practitioner", Resources.PROCESS_DEFINITION, "placement-journey"))
                .isEqualTo(ProcessDefinitionPermissions.CREATE_INSTANCE.getValue());
        assertThat(allowed("devon-practitioner", Resources.PROCESS_DEFINITION, "*"))
                .isEqualTo(ProcessDefinitionPermissions.READ.getValue());
        assertThat(allowed("devon-practitioner", Resources.PROCESS_INSTANCE, "*"))
                .isEqualTo(Permissions.CREATE.getValue());
        assertThat(allowed("devon-practitioner", Resources.APPLICATION, "cockpit"))
                .isZero();
        assertThat(allowed("devon-pqf", Resources.PROCESS_INSTANCE, "*")).isZero();
    }

    @Test
    void letsThoseReportWhomTheProcedureNames() {
        assertThat(allowed("devon-ast", Resources.PROCESS_DEFINITION, "report-contact"))
                .isEqualTo(ProcessDefinitionPermissions.CREATE_INSTANCE.getValue());
        assertThat(allowed("devon-ast", Resources.PROCESS_DEFINITION, "report-change-of-needs"))
                .isZero();
        assertThat(allowed("devon-ast", Resources.PROCESS_DEFINITION, "placement-journey"))
                .isZero();
        assertThat(allowed("devon-provider", Resources.PROCESS_DEFINITION, "report-contact"))
                .isZero();
    }

    @Test
    void letsManagersLookIntoCockpitAndRetryButChangeNothing() {
        assertThat(allowed("devon-manager", Resources.APPLICATION, "cockpit")).isEqualTo(Permissions.ACCESS.getValue());
        assertThat(allowed("devon-manager", Resources.PROCESS_DEFINITION, "*"))
                .isEqualTo(ProcessDefinitionPermissions.READ.getValue()
                        + ProcessDefinitionPermissions.READ_INSTANCE.getValue()
                        + ProcessDefinitionPermissions.READ_HISTORY.getValue()
                        + ProcessDefinitionPermissions.READ_TASK.getValue()
                        + ProcessDefinitionPermissions.RETRY_JOB.getValue());
    }

    @Test
    void givesOtherSystemsNoWorkList() {
        assertThat(allowed("devon-system", Resources.APPLICATION, "tasklist")).isZero();
        assertThat(allowed("devon-system", Resources.FILTER, "*")).isZero();
    }

    @Test
    void takesBackAGrantThatTheProcedureDoesNotGive() {
        var grant = authorizations.createNewAuthorization(1);
        grant.setGroupId("devon-manager");
        grant.setResource(Resources.PROCESS_DEFINITION);
        grant.setResourceId("placement-journey");
        grant.addPermission(ProcessDefinitionPermissions.UPDATE_INSTANCE);
        authorizations.saveAuthorization(grant);

        start.afterSingletonsInstantiated();

        assertThat(allowed("devon-manager", Resources.PROCESS_DEFINITION, "placement-journey"))
                .isZero();
    }

    @Test
    void showsEveryGroupTheWorkLists() {
        var lists = filters.createFilterQuery().list();

        assertThat(lists).extracting(filter -> filter.getName()).contains("My tasks", "My groups' tasks", "Overdue");
        lists.forEach(list -> assertThat(allowed("devon-ast", Resources.FILTER, list.getId()))
                .isEqualTo("devon".equals(list.getProperties().get("council")) ? Permissions.READ.getValue() : 0));
    }

    private int allowed(String group, Resources resource, String id) {
        var grants = authorizations
                .createAuthorizationQuery()
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(id)
                .list();
        int allowed = 0;
        for (var grant : grants) {
            var all = resource == Resources.PROCESS_DEFINITION
                    ? ProcessDefinitionPermissions.values()
                    : Permissions.values();
            for (var permission : grant.getPermissions(all)) {
                allowed += permission.getValue();
            }
        }
        return allowed;
    }
}
