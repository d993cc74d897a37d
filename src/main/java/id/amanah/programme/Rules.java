package id.amanah.programme;

import java.util.List;
import java.util.Map;

/** The rules that managers keep in tables; evaluated in their live version. */
public interface Rules {

    /** Evaluates a table; facts hold no personal data. */
    List<Map<String, Object>> decide(String table, Map<String, ?> facts);
}
