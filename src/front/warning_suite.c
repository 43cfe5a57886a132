#include "front/constants.h"
#include "front/warning_walk.h"

/* A loop, or a finally suite that is copied to wherever it is left, around what is visited. */
struct around {
    const struct around *outer;
    const struct node *guarded; /* the try statement; NULL = a loop */
};

static void visit_statements(struct walk *w, const struct nodes *nodes);

/* The suite of a loop. */
static void
visit_loop(struct walk *w, const struct nodes *body)
{
    struct around loop = {w->around, NULL};
    w->around = &loop;
    visit_statements(w, body);
    w->around = loop.outer;
}

/* The copies of finally suites that a jump out of the function, or of the innermost loop, runs through. */
static void
visit_copies(struct walk *w, int out_of_loop)
{
    const struct around *here = w->around;
    for (const struct around *a = here; a && !(out_of_loop && !a->guarded); a = a->outer) {
        w->around = a->outer;
        if (a->guarded)
            visit_statements(w, &a->guarded->attempt.last);
    }
    w->around = here;
}

static void
visit_except(struct walk *w, const struct node *node)
{
    int late = w->dialect->else_after_handlers;
    visit_statements(w, &node->attempt.body);
    if (!late)
        visit_statements(w, &node->attempt.otherwise);
    for (uint32_t i = 0; i < node->attempt.nhandlers; i++) {
        visit(w, node->attempt.handlers[i].type);
        visit_statements(w, &node->attempt.handlers[i].body);
    }
    if (late)
        visit_statements(w, &node->attempt.otherwise);
}

static void
visit_try(struct walk *w, const struct node *node)
{
    const struct nodes *last = &node->attempt.last;
    struct around around = {w->around, node};
    int copies = w->dialect->warns_by_copy;
    if (!copies && w->dialect->finally_first)
        visit_statements(w, last);
    if (copies && node->attempt.has_last)
        w->around = &around;
    visit_except(w, node);
    w->around = around.outer;
    if (!copies && w->dialect->finally_first)
        return;
    visit_statements(w, last);
    if (copies == 1)
        visit_statements(w, last);
}

/* The truth of a test whose suites the version compiles according to it; -1 = it compiles them both. */
static int
decided(struct walk *w, struct node *test)
{
    return w->dialect->dead_suites_go ? decided_test(w->f, test) : -1;
}

static void
visit_if(struct walk *w, const struct node *node)
{
    int truth = decided(w, node->branch.test);
    visit_condition(w, node->branch.test);
    if (truth != 0)
        visit_statements(w, &node->branch.body);
    if (truth != 1)
        visit_statements(w, &node->branch.otherwise);
}

static void
visit_while(struct walk *w, const struct node *node)
{
    visit_condition(w, node->branch.test);
    if (decided(w, node->branch.test) != 0)
        visit_loop(w, &node->branch.body);
    if (w->dialect->while_test_twice)
        visit_condition(w, node->branch.test);
    visit_statements(w, &node->branch.otherwise);
}

/* A function or class: statements around it are not around its body. */
static void
visit_body(struct walk *w, const struct nodes *body)
{
    const struct around *around = w->around;
    uint32_t line = w->line;
    w->around = NULL;
    visit_statements(w, body);
    w->around = around;
    w->line = line;
}

static void
visit_with(struct walk *w, const struct node *node)
{
    for (uint32_t i = 0; i < node->with.count; i++) {
        visit(w, node->with.items[i].context);
        if (node->with.items[i].target)
            visit_target(w, node->with.items[i].target);
    }
    visit_statements(w, &node->with.body);
}

static void
visit_augmented(struct walk *w, const struct node *node)
{
    visit_target(w, node->operation.left);
    visit(w, node->operation.right);
}

static void
visit_statement(struct walk *w, struct node *node)
{
    switch (node->kind) {
    case NODE_EXPRESSION:
        visit(w, node->operand);
        break;
    case NODE_ASSIGN:
        visit(w, node->assign.value);
        for (uint32_t i = 0; i < node->assign.targets.count; i++)
            visit_target(w, node->assign.targets.at[i]);
        break;
    case NODE_AUGMENTED:
        visit_augmented(w, node);
        break;
    case NODE_DELETE:
        for (uint32_t i = 0; i < node->items.count; i++)
            visit_target(w, node->items.at[i]);
        break;
    case NODE_IF:
        visit_if(w, node);
        break;
    case NODE_WHILE:
        visit_while(w, node);
        break;
    case NODE_FOR:
        visit(w, node->loop.source);
        visit_target(w, node->loop.target);
        visit_loop(w, &node->loop.body);
        visit_statements(w, &node->loop.otherwise);
        break;
    case NODE_BREAK:
    case NODE_CONTINUE:
        visit_copies(w, 1);
        break;
    case NODE_FUNCTION:
        visit_all(w, &node->function.decorators);
        visit_defaults(w, node->function.parameters);
        visit_body(w, &node->function.body);
        break;
    case NODE_RETURN:
        visit(w, node->operand);
        visit_copies(w, 0);
        break;
    case NODE_CLASS:
        visit_all(w, &node->class.decorators);
        visit_body(w, &node->class.body);
        visit_all(w, &node->class.bases);
        break;
    case NODE_TRY:
        visit_try(w, node);
        break;
    case NODE_RAISE:
        visit(w, node->pair.first);
        visit(w, node->pair.second);
        break;
    case NODE_ASSERT:
        check_assert(w, node->pair.first);
        visit_condition(w, node->pair.first);
        visit(w, node->pair.second);
        break;
    case NODE_WITH:
        visit_with(w, node);
        break;
    default: /* pass, global, nonlocal, import */
        break;
    }
}

static void
visit_statements(struct walk *w, const struct nodes *nodes)
{
    for (uint32_t i = 0; i < nodes->count; i++) {
        w->line = nodes->at[i]->place.line;
        visit_statement(w, nodes->at[i]);
    }
}

void
warn_of_tree(struct front *f, const struct nodes *body)
{
    struct walk w = {.f = f, .dialect = f->dialect};
    visit_statements(&w, body);
}
