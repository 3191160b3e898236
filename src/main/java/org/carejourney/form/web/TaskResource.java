package org.carejourney.form.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.carejourney.form.OpenForm;
import org.carejourney.form.OpenTasks;
import org.carejourney.form.TaskDesk;
import org.carejourney.form.WorkItem;
import org.carejourney.shared.Council;
import org.carejourney.shared.InvalidEntry;
import org.carejourney.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Work lists and tasks for other front ends than Tasklist. */
@RestController
@RequestMapping("/api/councils/{council}/tasks")
class TaskResource {

    private final OpenTasks open;
    private final TaskDesk desk;

    TaskResource(OpenTasks open, TaskDesk desk) {
        this.open = open;
        this.desk = desk;
    }

    /** @param data what was entered, by the keys of the form */
    record Completion(@Nullable Map<String, Object> data) {}

    /** @param schema the form for form-js */
    record FormView(@Nullable String form, Map<String, Object> schema, Map<String, Object> data) {}

    @GetMapping
    Page<WorkItem> tasks(
            @PathVariable Council council,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String assignee,
            @RequestParam(name = "case", required = false) @Nullable String caseReference,
            @RequestParam(required = false) @Nullable String overdue,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size,
            HttpServletRequest request) {
        return open.find(council, new TaskParameters(request.getParameterMap()).read());
    }

    @GetMapping("/{id}")
    WorkItem task(@PathVariable Council council, @PathVariable String id) {
        return open.require(council, id);
    }

    @PostMapping("/{id}/claim")
    WorkItem claim(@PathVariable Council council, @PathVariable String id) {
        return desk.claim(council, id);
    }

    @PostMapping("/{id}/completion")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void complete(@PathVariable Council council, @PathVariable String id, @RequestBody Completion completion) {
        if (completion.data() == null) {
            throw new InvalidEntry("data", "REQUIRED", "Send what was entered as data, also when it is nothing.");
        }
        desk.complete(council, id, completion.data());
    }

    @GetMapping("/{id}/form")
    FormView form(@PathVariable Council council, @PathVariable String id) {
        OpenForm opened = desk.form(council, id);
        return new FormView(opened.form(), opened.schema(), opened.data());
    }
}
