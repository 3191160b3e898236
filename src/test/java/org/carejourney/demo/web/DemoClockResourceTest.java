package org.carejourney.demo.web;

import static org.hamcrest.Matchers.equalTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import org.carejourney.ServiceTest;
import org.carejourney.demo.DemoTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.WebApplicationContext;

/** The demonstration's clock over REST, with the service's own reading of JSON and its own problems. */
@ServiceTest
class DemoClockResourceTest {

    private static final String CLOCK = "/api/demo/clock";
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @Autowired
    WebApplicationContext service;

    @Autowired
    ObjectMapper json;

    private final DemoTime time = mock(DemoTime.class);
    private MockMvc http;

    @BeforeEach
    void itIsMondayMorning() {
        when(time.now()).thenReturn(NOW);
        http = MockMvcBuilders.standaloneSetup(new DemoClockResource(time))
                .setControllerAdvice(service.getBeansWithAnnotation(RestControllerAdvice.class)
                        .values()
                        .toArray())
                .setMessageConverters(new MappingJackson2HttpMessageConverter(json))
                .build();
    }

    @Test
    void showsTheTime() throws Exception {
        http.perform(get(CLOCK)).andExpect(status().isOk()).andExpect(jsonPath("$.now", equalTo(NOW.toString())));
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"advance\":\"P14D\"}',2026-03-16T09:00:00Z",
        "'{\"advance\":\"PT48H\"}',2026-03-04T09:00:00Z",
        // a day is a day on the wall clock: the clocks go forward on 29 March
        "'{\"advance\":\"P30D\"}',2026-04-01T08:00:00Z",
        "'{\"to\":\"2026-03-04T17:00:00Z\"}',2026-03-04T17:00:00Z",
        "'{\"to\":\"2026-10-25T01:30:00+01:00\"}',2026-10-25T00:30:00Z",
    })
    void movesTimeOn(String body, String target) throws Exception {
        http.perform(post(CLOCK).contentType("application/json").content(body)).andExpect(status().isOk());

        verify(time).goTo(Instant.parse(target));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "422|advance|{}",
                "422|advance|{\"advance\":\"P1D\",\"to\":\"2026-03-04T17:00:00Z\"}",
                "422|advance|{\"advance\":\"\"}",
                "422|advance|{\"advance\":\"two weeks\"}",
                "422|advance|{\"advance\":\"P999999999Y\"}",
                "422|advance|{\"advance\":\"PT9223372036854775807S\"}",
                "422|advance|{\"advance\":\"P2147483647M\"}",
                "422|advance|{\"advance\":\"P-1D\"}",
                "422|advance|{\"advance\":\"P3Y\"}",
                "422|to|{\"to\":\"2026-03-01T00:00:00Z\"}",
                "422|to|{\"to\":\"+292278994-08-17T00:00:00Z\"}",
                "400|to|{\"to\":\"2026-10-25T01:30\"}",
                "400|to|{\"to\":\"2026-10-25T01:30:00+25:00\"}",
                "400|to|{\"to\":\"２０２６-10-25T01:30:00Z\"}",
                "400|by|{\"by\":\"P1D\"}",
                "400|advance|{\"advance\":14}",
            })
    void refusesWhereTimeCannotGo(int status, String field, String body) throws Exception {
        http.perform(post(CLOCK).contentType("application/json").content(body))
                .andExpect(status().is(status))
                .andExpect(jsonPath("$.errors[0].field", equalTo(field)));

        verify(time, never()).goTo(any());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "\"P1D\"", "{\"advance\":\"P1D\",\"advance\":\"P2D\"}"})
    void refusesWhatIsNoMove(String body) throws Exception {
        http.perform(post(CLOCK).contentType("application/json").content(body)).andExpect(status().isBadRequest());

        verify(time, never()).goTo(any());
    }
}
