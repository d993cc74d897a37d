package id.amanah.web;

import id.amanah.shared.Problem;
import id.amanah.shared.RefusedInput;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells a caller of our REST interface what was refused, in Indonesian, with HTTP 400. */
@RestControllerAdvice(basePackages = "id.amanah")
class RefusalsAsAnswers {

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Refusal refused(RefusedInput refused) {
        return new Refusal(refused.getMessage(), refused.problems());
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Refusal unreadable(HttpMessageNotReadableException unreadable) {
        return new Refusal("Isi permintaan tidak dapat dibaca", List.of());
    }

    record Refusal(String message, List<Problem> problems) {}
}
