package id.amanah.workflow.cockpit;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.amanah.workflow.models.ModelsDesk;
import id.amanah.workflow.models.cockpit.ModelsResource;
import id.amanah.workflow.operations.LeaveDesk;
import id.amanah.workflow.operations.OperationsDesk;
import id.amanah.workflow.operations.cockpit.OperationsResource;
import id.amanah.workflow.operations.cockpit.SightResource;
import id.amanah.workflow.sight.SightDesk;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** Everything below {@code /camunda/api/cockpit/plugin/amanah}. */
@Path("plugin/" + AmanahCockpitPlugin.ID)
public class AmanahCockpitResource extends AbstractCockpitPluginRootResource {

    /** Made by the web application for each request. */
    public AmanahCockpitResource() {
        super(AmanahCockpitPlugin.ID);
    }

    /** Models for managers. */
    @Path("{engine}/models")
    public ModelsResource models(@PathParam("engine") String engine) {
        return subResource(new ModelsResource(engine, bean(ModelsDesk.class), bean(ObjectMapper.class)), engine);
    }

    /** Stuck cases for operators, and for managers in their territory. */
    @Path("{engine}/operations")
    public OperationsResource operations(@PathParam("engine") String engine) {
        return subResource(
                new OperationsResource(
                        engine, bean(OperationsDesk.class), bean(LeaveDesk.class), bean(ObjectMapper.class)),
                engine);
    }

    /** Cases over time, for the same. */
    @Path("{engine}/sight")
    public SightResource sight(@PathParam("engine") String engine) {
        return subResource(new SightResource(engine, bean(SightDesk.class), bean(ObjectMapper.class)), engine);
    }

    /** Scripts that the plug-in's own script is made of. */
    @Override
    protected List<String> getAllowedAssets() {
        return Stream.of(
                        super.getAllowedAssets().stream(),
                        Stream.of("server", "words", "board", "dialogs", "freeing", "page")
                                .map("app/stuck/%s.js"::formatted),
                        Stream.of("trend/chart", "heat/heat", "heat/strip", "path/path", "path/timeline", "path/page")
                                .map("app/%s.js"::formatted))
                .flatMap(Function.identity())
                .toList();
    }

    private <T> T bean(Class<T> type) {
        WebApplicationContext beans = WebApplicationContextUtils.getRequiredWebApplicationContext(servletContext);
        return beans.getBean(type);
    }
}
