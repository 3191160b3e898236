package org.carejourney.market.web;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.carejourney.ServiceTest;
import org.carejourney.TestActor;
import org.carejourney.shared.Council;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@ServiceTest
class HomeResourceTest {

    private static final Council COUNCIL = new Council("devon");
    private static final String HOMES = "/api/councils/devon/homes";
    private static final String HOME =
            """
            {"name": "%s", "provider": "Kind Care Limited", "serviceTypes": ["NURSING"], "levels": ["N1"],
             "agreement": {"status": "SIGNED_AND_RETURNED", "signedOn": "2026-01-05", "returnedOn": "2026-01-12"},
             "county": "Devon", "postcode": "EX8 1AA", "vacancies": 2}
            """;
    private static final String DIRECTORY =
            """
            Care directory
            Name,Address,Postcode,Phone number,Service types,Provider name,Local authority,\
            CQC Location ID (for office use only)
            Rose Court,1 High Street,EX4 3PL,01392 111111,Residential homes,Kind Care,%s,%s
            Bad,1 High Street,EX99 9ZZ,01392 111111,Residential homes,Kind Care,%1$s,%2$s-B
            """;

    @Autowired
    WebApplicationContext service;

    @Autowired
    TestActor actor;

    private MockMvc http;

    @BeforeEach
    void signIn() {
        http = MockMvcBuilders.webAppContextSetup(service)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
        actor.is("ann", COUNCIL, "ast");
    }

    @Test
    void entersAHomeAndFindsItAgain() throws Exception {
        putHome("HOME-WEB", HOME.formatted("Seaview"))
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", endsWith("/homes/HOME-WEB")));
        putHome("HOME-WEB", HOME.formatted("Hillview")).andExpect(status().isOk());

        ask(get(HOMES + "/HOME-WEB"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.reference").value("HOME-WEB"))
                .andExpect(jsonPath("$.name").value("Hillview"))
                .andExpect(jsonPath("$.serviceTypes", contains("NURSING")))
                .andExpect(jsonPath("$.agreement.status").value("SIGNED_AND_RETURNED"))
                .andExpect(jsonPath("$.precision").exists());
        ask(get(HOMES).param("near", "Exmouth").param("radiusMiles", "5").param("type", "NURSING"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[?(@.reference == 'HOME-WEB')].miles", hasSize(1)));
    }

    @Test
    void tellsEveryFieldAndParameterAtFault() throws Exception {
        putHome("HOME-BAD", "{\"name\": \"\", \"postcode\": \"EX99 9ZZ\", \"vacancies\": -1}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath(
                        "$.errors[*].field",
                        containsInAnyOrder(
                                "name", "provider", "serviceTypes", "agreement", "county", "postcode", "vacancies")));
        ask(get(HOMES)
                        .param("near", "Nowhere")
                        .param("radiusMiles", "-1")
                        .param("type", "HOTEL")
                        .param("vacancy", "maybe")
                        .param("page", "-1")
                        .param("size", "many"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath(
                        "$.errors[*].field",
                        containsInAnyOrder("near", "radiusMiles", "type", "vacancy", "page", "size")));
        ask(get(HOMES + "/HOME-BAD")).andExpect(status().isNotFound());
        ask(get(HOMES + "/no-home")).andExpect(status().isNotFound());
    }

    @Test
    void takesAContactWithTheFirstEntryAndRefusesAnotherOneLater() throws Exception {
        String home = HOME.replace("\"vacancies\": 2", "\"vacancies\": 2, \"contact\": {\"telephone\": \"%s\"}");
        putHome("HOME-TEL", home.formatted("Seaview", "01392 000001")).andExpect(status().isCreated());

        putHome("HOME-TEL", home.formatted("Hillview", "01392 000002"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[*].field", contains("contact/telephone")));
        putHome("HOME-TEL", HOME.formatted("Hillview")).andExpect(status().isOk());

        ask(get(HOMES + "/HOME-TEL"))
                .andExpect(jsonPath("$.name").value("Hillview"))
                .andExpect(jsonPath("$.contact.telephone").value("01392 000001"));
    }

    @Test
    void loadsTheDirectoryAndTellsWhatBecameOfIt() throws Exception {
        send(DIRECTORY.formatted("Devon", "1-900"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.imported").value(1))
                .andExpect(jsonPath("$.skipped").value(1))
                .andExpect(jsonPath("$.faults[0].line").value(4))
                .andExpect(jsonPath("$.faults[0].faults[0].field").value("postcode"));
        send(DIRECTORY.formatted("Torbay", "1-901"))
                .andExpect(jsonPath("$.otherAuthorities").value(2));
        ask(post(HOMES + "/import")
                        .param("localAuthority", "Torbay", "Devon")
                        .contentType("text/csv")
                        .content(DIRECTORY.formatted("Torbay", "1-901")))
                .andExpect(jsonPath("$.imported").value(1));
    }

    @Test
    void refusesWhatIsNoDirectory() throws Exception {
        send("a,b\n1,2\n")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].code").value("NO_HEADER"));
        ask(post(HOMES + "/import").contentType("application/json").content("{}"))
                .andExpect(status().isUnsupportedMediaType());
    }

    @Test
    void letsOnlyThoseChangeTheRegisterWhoKeepIt() throws Exception {
        actor.is("pat", COUNCIL, "practitioner");

        putHome("HOME-PAT", HOME.formatted("Seaview")).andExpect(status().isForbidden());
        send(DIRECTORY.formatted("Devon", "1-902")).andExpect(status().isForbidden());
        ask(get(HOMES + "/HOME-1-902")).andExpect(status().isNotFound());
    }

    private ResultActions putHome(String reference, String body) throws Exception {
        return ask(put(HOMES + "/" + reference).contentType("application/json").content(body));
    }

    private ResultActions send(String directory) throws Exception {
        return ask(post(HOMES + "/import").contentType("text/csv").content(directory));
    }

    private ResultActions ask(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(user("ann")).with(csrf()));
    }
}
