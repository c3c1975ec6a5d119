/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 等次: from totals to locked results: who has a place, what the meeting changed, what was
 * published and said against it. */
#include "cy-grade-page.h"

#include "cy-chip-row.h"
#include "cy-code.h"
#include "cy-cycle-choice.h"
#include "cy-figure-card.h"
#include "cy-grade-appeals.h"
#include "cy-grade-card.h"
#include "cy-grade-dialogs.h"
#include "cy-grade-meeting-view.h"
#include "cy-grade-read.h"
#include "cy-grade-table.h"
#include "cy-grade-words.h"
#include "cy-menu-button.h"
#include "cy-note.h"
#include "cy-page-head.h"
#include "cy-report-dialog.h"
#include "cy-segments.h"
#include "cy-side.h"
#include "cy-table-report.h"
#include "cy-table.h"
#include "cy-text.h"

#include <glib/gi18n.h>

#define CHIP_TOWN "town"
#define CHIP_STANDING "standing"
#define CHOICE_OPEN "open"
#define CHOICE_CHANGED "changed"

enum
{
  TAB_PEOPLE,
  TAB_MEETING,
  TAB_APPEALS,
  N_TABS
};

enum
{
  CARD_BASE,
  CARD_PLACES,
  CARD_GRADED,
  CARD_TIED,
  N_CARDS
};

struct _CyGradePage
{
  CyPage parent_instance;

  GtkWidget    *subtitle;
  GtkWidget    *choice;
  GtkWidget    *more;
  GtkWidget    *calibrate;
  GtkWidget    *next;
  GtkWidget    *outer; /* empty | work */
  GtkWidget    *empty;
  GtkWidget    *note;
  GtkWidget    *cards[N_CARDS];
  GtkWidget    *cards_box;
  GtkWidget    *tabs;
  GtkWidget    *chips;
  GtkWidget    *stack;
  GtkWidget    *table;
  CyTableList  *people;
  GtkWidget    *meeting;
  GtkWidget    *appeals;
  CyTableStore *appeals_store;
  GtkWidget    *card;

  CyGradeRead *read;
  GPtrArray   *seen;
  char        *search;
  gint64       current;
};

G_DEFINE_FINAL_TYPE (CyGradePage, cy_grade_page, CY_TYPE_PAGE)

static const char *const tab_ids[N_TABS] = { "people", "meeting", "appeals" };

static CySession *
get_session (CyGradePage *self)
{
  return cy_page_get_session (CY_PAGE (self));
}

static guint
get_tab (CyGradePage *self)
{
  return cy_segments_get_chosen (CY_SEGMENTS (self->tabs));
}

static gboolean
is_in (CyGradePage *self, const char *state)
{
  return self->read != NULL && g_strcmp0 (self->read->list->state, state) == 0;
}

/* ---- Cards ---- */

static void
set_card (CyGradePage *self,
          guint        nth,
          guint        figure,
          char        *unit,
          char        *sentence,
          const char  *kind,
          guint        of)
{
  g_autofree char *number = g_strdup_printf ("%u", figure);

  cy_figure_card_set (CY_FIGURE_CARD (self->cards[nth]),
                      &(CyFigureLook){
                        .figure = number,
                        .unit = unit,
                        .sentence = sentence,
                        .kind = kind,
                        .share = of > 0 ? MIN (1.0, (double) figure / of) : 0,
                        .target = -1,
                      });
  g_free (unit);
  g_free (sentence);
}

static char *
dup_pools (const CyGradeList *list)
{
  if (!cy_grade_list_has_quota (list))
    return g_strdup (_ ("No limit: all who reach the line"));
  if (list->approved_share > 0)
    return g_strdup_printf (_ ("%d.%d %% approved by %s"),
                            list->share / 10,
                            list->share % 10,
                            list->approval);

  return g_strdup_printf (ngettext ("%d.%d %% of each of %u pool",
                                    "%d.%d %% of each of %u pools",
                                    list->pools->len),
                          list->share / 10,
                          list->share % 10,
                          list->pools->len);
}

static void
show_cards (CyGradePage *self)
{
  const CyGradeList *list = self->read->list;
  const CyGradeSum  *sum = &list->sum;

  set_card (self,
            CARD_BASE,
            sum->n_base,
            g_strdup_printf (_ ("of %u people"), sum->n_people),
            sum->n_special > 0
              ? g_strdup_printf (_ ("%u not graded, outside the base"), sum->n_special)
              : g_strdup (_ ("everybody is graded")),
            NULL,
            sum->n_people);
  set_card (self,
            CARD_PLACES,
            sum->n_excellent,
            g_strdup_printf (_ ("of %u places"), sum->n_places),
            dup_pools (list),
            sum->n_excellent > sum->n_places ? "accent" : NULL,
            sum->n_places);
  set_card (self,
            CARD_GRADED,
            sum->n_graded,
            g_strdup_printf (_ ("of %u"), sum->n_base),
            sum->n_totals < sum->n_base
              ? g_strdup_printf (_ ("%u without a total"), sum->n_base - sum->n_totals)
              : g_strdup (_ ("all have a total")),
            sum->n_totals < sum->n_base ? "warn" : "ok",
            sum->n_base);
  set_card (self,
            CARD_TIED,
            sum->n_tied,
            g_strdup (C_ ("after a number", "people")),
            sum->n_tied > 0 ? g_strdup (_ ("stand at the line: people decide"))
                            : g_strdup (_ ("nobody stands at the line")),
            sum->n_tied > 0 ? "warn" : "ok",
            sum->n_base);
}

/* ---- Who is seen ---- */

static gboolean
matches_standing (const CyGradePerson *person, const char *standing)
{
  if (standing == NULL)
    return TRUE;
  if (g_str_equal (standing, CHOICE_CHANGED))
    return person->n_changes > 0;
  if (g_str_equal (standing, CHOICE_OPEN))
    return person->special == NULL && person->grade == NULL;

  return (guint) person->standing == g_ascii_strtoull (standing, NULL, 10);
}

static gboolean
matches (CyGradePage *self, const CyGradePerson *person)
{
  const char *town = cy_chip_row_get (CY_CHIP_ROW (self->chips), CHIP_TOWN);
  const char *standing = cy_chip_row_get (CY_CHIP_ROW (self->chips), CHIP_STANDING);

  return person->is_seen && matches_standing (person, standing) &&
         (town == NULL || g_ascii_strtoll (town, NULL, 10) == person->town) &&
         (cy_text_contains (person->name, self->search) ||
          cy_text_contains (person->place, self->search));
}

/* The best first, so that the line of the places lies between two rows; without a total last. */
static gint
compare (gconstpointer a, gconstpointer b)
{
  const CyGradePerson *first = *(CyGradePerson *const *) a;
  const CyGradePerson *second = *(CyGradePerson *const *) b;
  gboolean             first_out = first->special != NULL;
  gboolean             second_out = second->special != NULL;

  if (first_out != second_out)
    return first_out ? 1 : -1;
  if (first->total != second->total)
    return first->total > second->total ? -1 : 1;

  return first->entry < second->entry ? -1 : first->entry > second->entry;
}

static void
find_seen (CyGradePage *self)
{
  g_clear_pointer (&self->seen, g_ptr_array_unref);
  self->seen = g_ptr_array_new ();
  for (guint i = 0; i < self->read->list->people->len; i++)
    {
      CyGradePerson *person = g_ptr_array_index (self->read->list->people, i);

      if (matches (self, person))
        g_ptr_array_add (self->seen, person);
    }
  g_ptr_array_sort (self->seen, compare);
}

static void
fill_towns (CyGradePage *self)
{
  g_autofree char *chosen = g_strdup (cy_chip_row_get (CY_CHIP_ROW (self->chips), CHIP_TOWN));
  gboolean         is_there = FALSE;

  cy_chip_row_remove_choices (CY_CHIP_ROW (self->chips), CHIP_TOWN);
  for (guint i = 0; i < self->read->spreads->len; i++)
    {
      const CyGradeSpread *spread = g_ptr_array_index (self->read->spreads, i);
      g_autofree char     *id = g_strdup_printf ("%" G_GINT64_FORMAT, spread->unit);

      cy_chip_row_add_choice (CY_CHIP_ROW (self->chips), CHIP_TOWN, id, spread->name);
      is_there |= g_strcmp0 (id, chosen) == 0;
    }
  if (is_there)
    cy_chip_row_choose (CY_CHIP_ROW (self->chips), CHIP_TOWN, chosen);
}

/* ---- Showing ---- */

static char *
dup_line (CyGradePage *self)
{
  const CyGradeList *list = self->read->list;
  const char        *town = cy_chip_row_get (CY_CHIP_ROW (self->chips), CHIP_TOWN);
  const CyGradePool *pool = NULL;

  if (!cy_grade_list_has_quota (list) || list->pools->len == 0)
    return g_strdup (_ ("Double-click or Enter opens the person"));
  if (list->pools->len == 1)
    pool = g_ptr_array_index (list->pools, 0);
  else if (town != NULL)
    pool = cy_grade_list_find_pool (list, g_ascii_strtoll (town, NULL, 10));

  return pool != NULL ? cy_grade_pool_dup_line (pool)
                      : g_strdup (_ ("Choose a township to see where its line is"));
}

static void
show_people (CyGradePage *self)
{
  g_autofree char *count = NULL;
  g_autofree char *line = NULL;

  if (self->read == NULL)
    return;
  find_seen (self);
  count = g_strdup_printf (ngettext ("%u person", "%u people", self->seen->len), self->seen->len);
  line = dup_line (self);
  cy_grade_table_fill (self->people, self->seen, self->read->list);
  cy_table_set_totals (CY_TABLE (self->table), count, line);
  cy_table_set_empty (CY_TABLE (self->table), _ ("Nobody fits these filters."), NULL);
  if (self->current == 0 && self->seen->len > 0)
    self->current = ((const CyGradePerson *) g_ptr_array_index (self->seen, 0))->entry;
  cy_grade_card_show (CY_GRADE_CARD (self->card), self->read, self->current);
}

typedef struct
{
  const char *action;
  const char *words;
} Next;

/* What the primary button does; the others stand in the menu. */
static Next
find_next (CyGradePage *self)
{
  const CyGradeSum *sum = &self->read->list->sum;

  if (is_in (self, CY_CYCLE_GRADED))
    return (Next){ "grade.publish", N_ ("Publish…") };
  if (is_in (self, CY_CYCLE_PUBLISHED))
    return sum->n_appeals > 0 ? (Next){ "grade.answer", N_ ("Answer the Appeal…") }
                              : (Next){ "grade.lock", N_ ("Lock the Results…") };
  if (is_in (self, CY_CYCLE_LOCKED))
    return (Next){ "grade.report", N_ ("Summary Table…") };
  if (sum->n_totals == 0 || self->read->n_stale > 0)
    return (Next){ "grade.compute", N_ ("Compute") };
  if (sum->n_graded == 0)
    return (Next){ "grade.propose", N_ ("Propose Grades by Quota") };
  if (sum->n_graded < sum->n_base || sum->n_excellent > sum->n_places)
    return (Next){ "grade.change", N_ ("Calibrate…") };

  return (Next){ "grade.close", N_ ("Close Grading") };
}

static void
set_enabled (CyGradePage *self, const char *action, gboolean enabled)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), action, enabled);
}

static void
show_actions (CyGradePage *self)
{
  gboolean has = self->read != NULL;
  gboolean is_open = is_in (self, CY_CYCLE_OPEN);
  gboolean is_published = is_in (self, CY_CYCLE_PUBLISHED);

  set_enabled (self, "grade.compute", is_open);
  set_enabled (self, "grade.propose", is_open && self->read->list->sum.n_totals > 0);
  set_enabled (self, "grade.change", has && self->current != 0);
  set_enabled (self, "grade.approve", is_open);
  set_enabled (self, "grade.close", is_open);
  set_enabled (self, "grade.reopen", is_in (self, CY_CYCLE_GRADED));
  set_enabled (self, "grade.publish", is_in (self, CY_CYCLE_GRADED));
  set_enabled (self, "grade.appeal", is_published && self->current != 0);
  set_enabled (self, "grade.answer", is_published && self->read->list->sum.n_appeals > 0);
  set_enabled (self, "grade.lock", is_published);
  set_enabled (self, "grade.unlock", is_in (self, CY_CYCLE_LOCKED));
  set_enabled (self, "grade.report", has);
  set_enabled (self, "grade.notice", has && self->read->list->sum.n_graded > 0);
}

static void
show_head (CyGradePage *self)
{
  const CyGradeList *list = self->read->list;
  g_autofree char   *next = cy_grade_list_dup_next (list, self->read->n_stale);
  Next               button = find_next (self);
  const char        *state = cy_code_get_name ("cycle_state", list->state);

  cy_page_head_show_place (self->subtitle, get_session (self), state);
  cy_note_set (CY_NOTE (self->note), next, NULL, NULL);
  gtk_button_set_label (GTK_BUTTON (self->next), _ (button.words));
  gtk_widget_set_visible (self->calibrate, !g_str_equal (button.action, "grade.change"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->next), button.action);
}

static void
show_tab (CyGradePage *self)
{
  guint tab = get_tab (self);

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), tab_ids[tab]);
  gtk_widget_set_visible (self->chips, tab == TAB_PEOPLE);
  gtk_widget_set_visible (self->card, tab == TAB_PEOPLE);
  if (self->read == NULL)
    return;
  if (tab == TAB_MEETING && self->read->leans != NULL)
    cy_grade_meeting_view_show (CY_GRADE_MEETING_VIEW (self->meeting), self->read);
  else if (tab == TAB_MEETING)
    cy_page_reload (CY_PAGE (self));
}

static void
show_appeals (CyGradePage *self)
{
  gboolean is_published = is_in (self, CY_CYCLE_PUBLISHED);

  cy_grade_appeals_fill (self->appeals_store, self->read);
  cy_table_set_empty (CY_TABLE (self->appeals),
                      self->read->list->published == 0
                        ? _ ("Appeals are taken once the results are published.")
                        : _ ("Nobody appealed."),
                      is_published ? _ ("Register an Appeal…") : NULL);
}

static void
show (CyGradePage *self)
{
  if (cy_grade_list_find (self->read->list, self->current) == NULL)
    self->current = 0;
  gtk_stack_set_visible_child_name (GTK_STACK (self->outer), "work");
  gtk_widget_set_visible (self->next, TRUE);
  show_head (self);
  show_cards (self);
  fill_towns (self);
  show_people (self);
  show_appeals (self);
  show_tab (self);
  show_actions (self);
}

static void
show_nothing (CyGradePage *self)
{
  g_clear_pointer (&self->read, cy_grade_read_free);
  g_clear_pointer (&self->seen, g_ptr_array_unref);
  self->current = 0;
  gtk_stack_set_visible_child_name (GTK_STACK (self->outer), "empty");
  gtk_widget_set_visible (self->next, FALSE);
  gtk_widget_set_visible (self->card, FALSE);
  gtk_label_set_text (GTK_LABEL (self->subtitle), "");
  show_actions (self);
}

/* ---- Reading ---- */

static gpointer
read_page (CyConn *conn, gpointer data, GError **error)
{
  return cy_grade_read_load (conn, data, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyGradePage) self = user_data;
  g_autoptr (CyGradeRead) read = cy_page_take_answer (CY_PAGE (self), result);

  if (read == NULL)
    return;
  g_clear_pointer (&self->seen, g_ptr_array_unref);
  g_clear_pointer (&self->read, cy_grade_read_free);
  self->read = g_steal_pointer (&read);
  show (self);
}

static void
cy_grade_page_reload (CyPage *page, GCancellable *cancellable)
{
  CyGradePage *self = CY_GRADE_PAGE (page);
  CyGradeWish  wish = { cy_session_get_cycle (get_session (self)),
                        cy_session_get_scope (get_session (self)),
                        get_tab (self) == TAB_MEETING };

  if (wish.cycle == 0)
    {
      show_nothing (self);
      return;
    }
  cy_session_read (get_session (self),
                   read_page,
                   g_memdup2 (&wish, sizeof wish),
                   g_free,
                   (GDestroyNotify) cy_grade_read_free,
                   cancellable,
                   read_cb,
                   g_object_ref (self));
}

static void
cy_grade_page_set_search (CyPage *page, const char *text)
{
  CyGradePage *self = CY_GRADE_PAGE (page);

  g_free (self->search);
  self->search = g_strdup (text);
  show_people (self);
}

/* ---- Acting ---- */

static void
cursor_cb (CyTable *table, CyGradePage *self)
{
  gint64 id = 0;

  if (self->read == NULL || !cy_table_get_cursor (table, &id) || id == self->current)
    return;
  self->current = id;
  cy_grade_card_show (CY_GRADE_CARD (self->card), self->read, id);
  show_actions (self);
}

static void
person_cb (CyTable *table, gint64 id, CyGradePage *self)
{
  const CyGradePerson *person = cy_grade_list_find (self->read->list, id);

  if (person != NULL && person->person != 0)
    cy_session_open_person (get_session (self), person->person);
}

static void
compute_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyGradePage *self = CY_GRADE_PAGE (widget);

  cy_grade_compute_run (get_session (self), self->read->list);
}

static void
propose_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyGradePage *self = CY_GRADE_PAGE (widget);

  cy_grade_propose_run (get_session (self), self->read->list);
}

static void
close_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyGradePage *self = CY_GRADE_PAGE (widget);

  cy_grade_close_run (get_session (self), self->read->list);
}

/* Those who are marked, or the current one. */
static void
change_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyGradePage *self = CY_GRADE_PAGE (widget);
  g_autoptr (GArray) entries = cy_table_get_selected (CY_TABLE (self->table));

  if (entries->len == 0)
    g_array_append_val (entries, self->current);
  for (guint i = entries->len; i > 0; i--)
    if (cy_grade_list_find (self->read->list, g_array_index (entries, gint64, i - 1)) == NULL)
      g_array_remove_index (entries, i - 1);
  if (entries->len > 0)
    cy_grade_change_present (widget, get_session (self), self->read->list, entries);
}

/* Those who are marked, or everybody who is seen. */
static void
notice_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyGradePage *self = CY_GRADE_PAGE (widget);
  g_autoptr (GArray) entries = cy_table_get_selected (CY_TABLE (self->table));

  if (entries->len <= 1)
    {
      g_array_set_size (entries, 0);
      for (guint i = 0; i < self->seen->len; i++)
        g_array_append_val (entries,
                            ((const CyGradePerson *) g_ptr_array_index (self->seen, i))->entry);
    }
  cy_grade_notice_present (widget, get_session (self), self->read->list, entries);
}

static void
cy_grade_page_print_view (CyPage *page)
{
  if (CY_GRADE_PAGE (page)->read != NULL)
    notice_cb (GTK_WIDGET (page), NULL, NULL);
}

static void
approve_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyGradePage *self = CY_GRADE_PAGE (widget);

  cy_grade_approve_present (widget, get_session (self), self->read->list);
}

static void
publish_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyGradePage *self = CY_GRADE_PAGE (widget);

  cy_grade_publish_present (widget, get_session (self), self->read->list);
}

static void
reopen_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyGradePage *self = CY_GRADE_PAGE (widget);

  cy_grade_reopen_present (widget, get_session (self), self->read->list);
}

static void
lock_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyGradePage *self = CY_GRADE_PAGE (widget);

  cy_grade_lock_ask (widget, get_session (self), self->read->list);
}

static void
unlock_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyGradePage *self = CY_GRADE_PAGE (widget);

  cy_grade_unlock_present (widget, get_session (self), self->read->list);
}

static void
appeal_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyGradePage         *self = CY_GRADE_PAGE (widget);
  const CyGradePerson *person = cy_grade_list_find (self->read->list, self->current);

  if (person != NULL)
    cy_grade_appeal_present (widget, get_session (self), self->read->list, person);
}

static const CyGradeAppeal *
find_appeal (CyGradePage *self, gint64 id)
{
  for (guint i = 0; i < self->read->appeals->len; i++)
    {
      const CyGradeAppeal *appeal = g_ptr_array_index (self->read->appeals, i);

      if (appeal->outcome == NULL && (id == 0 || appeal->id == id))
        return appeal;
    }

  return NULL;
}

static void
answer_this (CyGradePage *self, gint64 id)
{
  const CyGradeAppeal *appeal = find_appeal (self, id);

  if (appeal != NULL)
    cy_grade_answer_present (GTK_WIDGET (self), get_session (self), self->read->list, appeal);
}

/* The one that is looked at, else the first that waits. */
static void
answer_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyGradePage *self = CY_GRADE_PAGE (widget);
  gint64       id = 0;

  if (get_tab (self) != TAB_APPEALS || !cy_table_get_cursor (CY_TABLE (self->appeals), &id) ||
      find_appeal (self, id) == NULL)
    id = 0;
  answer_this (self, id);
}

static void
appeal_activated_cb (CyTable *table, gint64 id, CyGradePage *self)
{
  if (is_in (self, CY_CYCLE_PUBLISHED))
    answer_this (self, id);
}

static void
appeals_empty_cb (CyTable *table, CyGradePage *self)
{
  appeal_cb (GTK_WIDGET (self), NULL, NULL);
}

static void
cycles_cb (GtkWidget *empty, CyGradePage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.view", "s", "cycles");
}

static void
report_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyGradePage *self = CY_GRADE_PAGE (widget);
  g_autoptr (CyReportArgs) args = cy_report_args_new ();

  args->about = self->read->list->cycle;
  args->about_name = g_strdup (self->read->list->name);
  args->scope = cy_session_get_scope (get_session (self));
  cy_report_dialog_present_args (widget, get_session (self), "annual-results", args);
}

static void
cy_grade_page_export_view (CyPage *page)
{
  CyGradePage *self = CY_GRADE_PAGE (page);
  CyTable     *tables[N_TABS] = {
        CY_TABLE (self->table),
        cy_grade_meeting_view_get_changes (CY_GRADE_MEETING_VIEW (self->meeting)),
        CY_TABLE (self->appeals),
  };

  if (self->read != NULL)
    cy_report_dialog_present_table (GTK_WIDGET (self),
                                    get_session (self),
                                    "grades",
                                    cy_table_make_report (tables[get_tab (self)], NULL, NULL));
}

/* Those whom the figure is about. */
static void
figure_cb (GtkWidget *card, CyGradePage *self)
{
  g_autofree char *in = g_strdup_printf ("%d", CY_QUOTA_IN);
  g_autofree char *tied = g_strdup_printf ("%d", CY_QUOTA_TIED);
  const char      *standing = card == self->cards[CARD_PLACES]   ? in
                              : card == self->cards[CARD_TIED]   ? tied
                              : card == self->cards[CARD_GRADED] ? CHOICE_OPEN
                                                                 : NULL;

  cy_segments_choose (CY_SEGMENTS (self->tabs), TAB_PEOPLE);
  show_tab (self);
  cy_chip_row_choose (CY_CHIP_ROW (self->chips), CHIP_STANDING, standing);
}

/* ---- Layout ---- */

static GMenuModel *
make_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) work = g_menu_new ();
  g_autoptr (GMenu) public = g_menu_new ();
  g_autoptr (GMenu) back = g_menu_new ();

  g_menu_append (work, _ ("Compute"), "grade.compute");
  g_menu_append (work, _ ("Propose Grades by Quota"), "grade.propose");
  g_menu_append (work, _ ("Approved Share of Excellent…"), "grade.approve");
  g_menu_append (work, _ ("Close Grading"), "grade.close");
  g_menu_append (public, _ ("Publish…"), "grade.publish");
  g_menu_append (public, _ ("Register an Appeal…"), "grade.appeal");
  g_menu_append (public, _ ("Answer the Appeal…"), "grade.answer");
  g_menu_append (public, _ ("Lock the Results…"), "grade.lock");
  g_menu_append (public, _ ("Notices of Results…"), "grade.notice");
  g_menu_append (back, _ ("Open Grading Again…"), "grade.reopen");
  g_menu_append (back, _ ("Unlock the Results…"), "grade.unlock");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (work));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (public));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (back));

  return G_MENU_MODEL (menu);
}

static GtkWidget *
make_head (CyGradePage *self)
{
  GtkWidget *box = cy_page_head_new (_ ("Grades"), &self->subtitle);
  g_autoptr (GMenuModel) menu = make_menu ();

  self->choice = cy_cycle_choice_new (CY_PAGE (self));
  self->more = cy_menu_button_new (C_ ("grades", "Steps"), menu);
  gtk_box_insert_child_after (GTK_BOX (box), self->choice, gtk_widget_get_first_child (box));
  gtk_box_append (GTK_BOX (box), self->more);
  cy_page_head_add_action (box, _ ("Summary Table…"), "grade.report", NULL);
  self->calibrate = cy_page_head_add_action (box, _ ("Calibrate…"), "grade.change", NULL);
  self->next = cy_page_head_add_action (box, _ ("Compute"), "grade.compute", "primary");

  return box;
}

static GtkWidget *
make_cards (CyGradePage *self)
{
  const char *const titles[N_CARDS] = {
    [CARD_BASE] = _ ("To be graded"),
    [CARD_PLACES] = _ ("Excellent"),
    [CARD_GRADED] = _ ("Have a grade"),
    [CARD_TIED] = _ ("Tied at the line"),
  };

  self->cards_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  gtk_box_set_homogeneous (GTK_BOX (self->cards_box), TRUE);
  for (guint i = 0; i < N_CARDS; i++)
    {
      self->cards[i] = cy_figure_card_new (titles[i]);
      g_signal_connect (self->cards[i], "clicked", G_CALLBACK (figure_cb), self);
      gtk_box_append (GTK_BOX (self->cards_box), self->cards[i]);
    }

  return self->cards_box;
}

static GtkWidget *
make_chips (CyGradePage *self)
{
  static const CyQuotaStanding standings[] = { CY_QUOTA_IN,     CY_QUOTA_TIED,  CY_QUOTA_OUT,
                                               CY_QUOTA_BARRED, CY_QUOTA_BELOW, CY_QUOTA_OUTSIDE };
  CyChipRow                   *chips;

  self->chips = cy_chip_row_new ();
  chips = CY_CHIP_ROW (self->chips);
  cy_chip_row_add (chips, CHIP_TOWN, _ ("Township"));
  cy_chip_row_add (chips, CHIP_STANDING, _ ("Places of excellent"));
  for (guint i = 0; i < G_N_ELEMENTS (standings); i++)
    {
      const CyGradePerson person = { .standing = standings[i] };
      const char         *style;
      g_autofree char    *value = g_strdup_printf ("%u", standings[i]);

      cy_chip_row_add_choice (chips,
                              CHIP_STANDING,
                              value,
                              cy_grade_standing_get_word (&person, &style));
    }
  cy_chip_row_add_choice (chips, CHIP_STANDING, CHOICE_OPEN, _ ("Without a grade"));
  cy_chip_row_add_choice (chips, CHIP_STANDING, CHOICE_CHANGED, _ ("Grade changed"));
  g_signal_connect_swapped (self->chips, "changed", G_CALLBACK (show_people), self);

  return self->chips;
}

static void
tab_cb (CySegments *segments, guint tab, CyGradePage *self)
{
  show_tab (self);
}

static GtkWidget *
make_tabs (CyGradePage *self)
{
  GtkWidget  *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  const char *titles[N_TABS] = { _ ("Everybody's grade"),
                                 _ ("Calibration meeting"),
                                 _ ("Publishing and appeals") };

  self->tabs = cy_segments_new ();
  for (guint i = 0; i < N_TABS; i++)
    cy_segments_add (CY_SEGMENTS (self->tabs), i, titles[i]);
  g_signal_connect (self->tabs, "chosen", G_CALLBACK (tab_cb), self);
  gtk_widget_set_valign (self->tabs, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), self->tabs);
  gtk_box_append (GTK_BOX (box), make_chips (self));

  return box;
}

static GtkWidget *
make_stack (CyGradePage *self)
{
  self->stack = gtk_stack_new ();
  self->table = cy_grade_table_new (&self->people);
  self->meeting = cy_grade_meeting_view_new ();
  self->appeals = cy_grade_appeals_new (&self->appeals_store);
  g_signal_connect (self->table, "activate", G_CALLBACK (person_cb), self);
  g_signal_connect (self->table, "cursor-changed", G_CALLBACK (cursor_cb), self);
  g_signal_connect (self->appeals, "activate", G_CALLBACK (appeal_activated_cb), self);
  g_signal_connect (self->appeals, "empty-action", G_CALLBACK (appeals_empty_cb), self);
  gtk_stack_add_named (GTK_STACK (self->stack), self->table, tab_ids[TAB_PEOPLE]);
  gtk_stack_add_named (GTK_STACK (self->stack), self->meeting, tab_ids[TAB_MEETING]);
  gtk_stack_add_named (GTK_STACK (self->stack), self->appeals, tab_ids[TAB_APPEALS]);
  gtk_widget_set_vexpand (self->stack, TRUE);

  return self->stack;
}

static GtkWidget *
make_work (CyGradePage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  self->note = cy_note_new ("info");
  gtk_box_append (GTK_BOX (box), make_cards (self));
  gtk_box_append (GTK_BOX (box), self->note);
  gtk_box_append (GTK_BOX (box), make_tabs (self));
  gtk_box_append (GTK_BOX (box), make_stack (self));

  return box;
}

static void
cy_grade_page_constructed (GObject *object)
{
  CyGradePage *self = CY_GRADE_PAGE (object);
  GtkWidget   *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  G_OBJECT_CLASS (cy_grade_page_parent_class)->constructed (object);

  gtk_widget_add_css_class (box, "page");
  self->outer = gtk_stack_new ();
  self->empty = cy_grade_card_new_empty ();
  g_signal_connect (self->empty, "action", G_CALLBACK (cycles_cb), self);
  self->card = cy_grade_card_new (get_session (self));
  gtk_widget_set_vexpand (self->outer, TRUE);
  gtk_box_append (GTK_BOX (box), make_head (self));
  gtk_stack_add_named (GTK_STACK (self->outer), self->empty, "empty");
  gtk_stack_add_named (GTK_STACK (self->outer), make_work (self), "work");
  gtk_box_append (GTK_BOX (box), self->outer);
  gtk_box_append (GTK_BOX (self), cy_side_new (box, self->card));
  show_nothing (self);
}

/* ---- Class ---- */

static void
cy_grade_page_dispose (GObject *object)
{
  CyGradePage *self = CY_GRADE_PAGE (object);

  g_clear_object (&self->people);
  g_clear_object (&self->appeals_store);
  g_clear_pointer (&self->seen, g_ptr_array_unref);
  g_clear_pointer (&self->read, cy_grade_read_free);
  g_clear_pointer (&self->search, g_free);

  G_OBJECT_CLASS (cy_grade_page_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *klass)
{
  static const struct
  {
    const char                 *name;
    GtkWidgetActionActivateFunc func;
  } actions[] = {
    { "grade.compute", compute_cb }, { "grade.propose", propose_cb }, { "grade.change", change_cb },
    { "grade.approve", approve_cb }, { "grade.close", close_cb },     { "grade.reopen", reopen_cb },
    { "grade.publish", publish_cb }, { "grade.appeal", appeal_cb },   { "grade.answer", answer_cb },
    { "grade.lock", lock_cb },       { "grade.unlock", unlock_cb },   { "grade.report", report_cb },
    { "grade.notice", notice_cb },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (klass, actions[i].name, NULL, actions[i].func);
}

static void
cy_grade_page_class_init (CyGradePageClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = cy_grade_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = cy_grade_page_dispose;
  CY_PAGE_CLASS (klass)->reload = cy_grade_page_reload;
  CY_PAGE_CLASS (klass)->set_search = cy_grade_page_set_search;
  CY_PAGE_CLASS (klass)->export_view = cy_grade_page_export_view;
  CY_PAGE_CLASS (klass)->print_view = cy_grade_page_print_view;
  install_actions (GTK_WIDGET_CLASS (klass));
}

static void
cy_grade_page_init (CyGradePage *self)
{
}

GtkWidget *
cy_grade_page_new (CySession *session)
{
  return g_object_new (CY_TYPE_GRADE_PAGE, "session", session, NULL);
}
