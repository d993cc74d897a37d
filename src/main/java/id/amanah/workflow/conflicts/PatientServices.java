package id.amanah.workflow.conflicts;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.aop.Advisor;
import org.springframework.aop.Pointcut;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.transaction.annotation.Transactional;

/** What our services do in one transaction is done again where it conflicts: the whole of it, around the transaction. */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class PatientServices {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor conflictAdvisor() {
        DefaultPointcutAdvisor advisor =
                new DefaultPointcutAdvisor(ours(), (MethodInterceptor) PatientServices::retried);
        advisor.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return advisor;
    }

    private static Pointcut ours() {
        return new ComposablePointcut((Pointcut) AnnotationMatchingPointcut.forClassAnnotation(Transactional.class))
                .union((Pointcut) AnnotationMatchingPointcut.forMethodAnnotation(Transactional.class))
                .intersection((org.springframework.aop.ClassFilter)
                        type -> type.getName().startsWith("id.amanah."));
    }

    private static Object retried(MethodInvocation invocation) throws Throwable {
        try {
            return Conflicts.retried(() -> {
                try {
                    return ((ProxyMethodInvocation) invocation).invocableClone().proceed();
                } catch (RuntimeException | Error failure) {
                    throw failure;
                } catch (Throwable checked) {
                    throw new CheckedFailure(checked);
                }
            });
        } catch (CheckedFailure failure) {
            throw failure.getCause();
        }
    }

    private static final class CheckedFailure extends RuntimeException {

        private static final long serialVersionUID = 1L;

        CheckedFailure(Throwable checked) {
            super(checked);
        }
    }
}
