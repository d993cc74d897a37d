package id.amanah.workflow.engine;

import java.beans.FeatureDescriptor;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Date;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotationUtils;

/** Expressions that reach our delegates and plain values, and nothing behind them: a model is code from outside. */
class GuardedExpressions extends SpringExpressionManager {

    GuardedExpressions(ApplicationContext beans) {
        super(beans, new ModelBeans(beans));
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver guarded = new CompositeELResolver();
        guarded.add(new OnlyPlainValues());
        guarded.add(super.createElResolver());
        return guarded;
    }

    /** Lets a property or method pass on to the engine's resolvers only where it can do no harm. */
    private static final class OnlyPlainValues extends ELResolver {

        private static final Set<String> NEVER = Set.of("class", "getClass", "wait", "notify", "notifyAll");

        private static void check(Object base, Object property) {
            if (base == null) {
                return;
            }
            String name = String.valueOf(property);
            boolean allowed;
            if (NEVER.contains(name)) {
                allowed = false;
            } else if (base instanceof VariableScope) {
                allowed = GuardedNames.ofAScope(name);
            } else {
                allowed = isPlain(base)
                        || AnnotationUtils.findAnnotation(AopUtils.getTargetClass(base), ModelDelegate.class) != null;
            }
            if (!allowed) {
                throw new ELException(
                        "Access denied in expression: " + base.getClass().getSimpleName() + "." + name);
            }
        }

        private static boolean isPlain(Object base) {
            return base instanceof String
                    || base instanceof Boolean
                    || base instanceof Integer
                    || base instanceof Long
                    || base instanceof Double
                    || base instanceof BigDecimal
                    || base instanceof Date
                    || base instanceof UUID
                    || base instanceof Collection<?>
                    || base instanceof Map<?, ?>
                    || base.getClass().getName().startsWith("org.joda.time.DateTime");
        }

        @Override
        public Object getValue(ELContext context, Object base, Object property) {
            check(base, property);
            return null;
        }

        @Override
        public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
            check(base, method);
            return null;
        }

        @Override
        public void setValue(ELContext context, Object base, Object property, Object value) {
            throw new ELException("Access denied in expression: models set nothing");
        }

        @Override
        public boolean isReadOnly(ELContext context, Object base, Object property) {
            return false;
        }

        @Override
        public Class<?> getType(ELContext context, Object base, Object property) {
            return null;
        }

        @Override
        public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
            return null;
        }

        @Override
        public Class<?> getCommonPropertyType(ELContext context, Object base) {
            return Object.class;
        }
    }
}
