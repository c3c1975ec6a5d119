/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * One candidate as a card: who, from where, for which tier, how long in the step, what is missing.
 */
#include "cy-select-card.h"

#include "cy-code.h"
#include "cy-rules.h"
#include "cy-tag.h"

#include <glib/gi18n.h>

struct _CySelectCard
{
  GtkBox parent_instance;

  GtkWidget *name;
  GtkWidget *tier;
  GtkWidget *place;
  GtkWidget *days;
  GtkWidget *state;
  GtkWidget *kin;
};

G_DEFINE_FINAL_TYPE (CySelectCard, cy_select_card, GTK_TYPE_BOX)

/* ---- Words ---- */

/* The gravest comes first: there is room for one. */
static const struct
{
  CyMissing   missing;
  const char *word;
  const char *kind;
} tags[] = {
  { CY_MISSING_RULES, N_ ("Unfit"), "error" },
  { CY_MISSING_PREVIOUS, N_ ("Record missing"), "warn" },
  { CY_MISSING_INSPECTION, N_ ("Inspection missing"), "warn" },
  { CY_MISSING_OBJECTION, N_ ("Objection open"), "error" },
  { CY_MISSING_REVIEW, N_ ("Under review"), "warn" },
  { CY_MISSING_EXAM, N_ ("Not chosen yet"), "warn" },
  { CY_MISSING_NOTICE, N_ ("On notice"), "info" },
  { CY_MISSING_DOCUMENT | CY_MISSING_CONCLUSION, N_ ("No number or conclusion"), "warn" },
  { CY_MISSING_DOCUMENT, N_ ("No number"), "warn" },
  { CY_MISSING_CONCLUSION, N_ ("No conclusion"), "warn" },
};

static const char *
get_word (CyMissing missing, const char **kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    if ((missing & tags[i].missing) == tags[i].missing)
      {
        *kind = tags[i].kind;
        return _ (tags[i].word);
      }
  *kind = "ok";

  return _ ("Can go on");
}

static char *
describe_days (const CyShortlist *list, const CyCandidate *candidate)
{
  int days = cy_date_days_between (candidate->step_date, list->base_date);

  return days >= 0 ? g_strdup_printf (ngettext ("%d day", "%d days", days), days) : g_strdup ("—");
}

/**
 * cy_select_card_dup_words:
 * @list: the candidates
 * @candidate: one of them
 *
 * Returns: (transfer full): all that the card shows and what its tag leaves out, translated
 */
char *
cy_select_card_dup_words (const CyShortlist *list, const CyCandidate *candidate)
{
  CyMissing        missing = cy_candidate_find_missing (candidate, list, NULL);
  g_autofree char *reason = cy_candidate_dup_missing (candidate, list, missing);
  g_autofree char *days = describe_days (list, candidate);

  return g_strdup_printf ("%s  %s%s  %s\n%s",
                          candidate->name,
                          candidate->town != NULL ? candidate->town : "",
                          candidate->place != NULL ? candidate->place : "—",
                          days,
                          missing != 0 ? reason : _ ("Can go on"));
}

/* ---- Class ---- */

static gboolean
is_overdue (const CyShortlist *list, const CyCandidate *candidate)
{
  gint64 limit = cy_record_get_int (candidate->rules, CY_RULES_REMIND_STEP_DAYS);

  return limit > 0 && cy_date_days_between (candidate->step_date, list->base_date) > limit;
}

static void
set_class (GtkWidget *widget, const char *name, gboolean holds)
{
  if (holds)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

/**
 * cy_select_card_set:
 * @self: a card
 * @list: the candidates
 * @candidate: whom to show
 */
void
cy_select_card_set (CySelectCard *self, const CyShortlist *list, const CyCandidate *candidate)
{
  const char      *kind;
  const char      *word = get_word (cy_candidate_find_missing (candidate, list, NULL), &kind);
  const char      *tier = cy_code_get_short_name ("tier", candidate->tier);
  g_autofree char *days = describe_days (list, candidate);
  g_autofree char *words = cy_select_card_dup_words (list, candidate);

  gtk_label_set_text (GTK_LABEL (self->name), candidate->name);
  gtk_label_set_text (GTK_LABEL (self->tier), tier != NULL ? tier : "");
  gtk_label_set_text (GTK_LABEL (self->place), candidate->place != NULL ? candidate->place : "—");
  gtk_label_set_text (GTK_LABEL (self->days), days);
  set_class (self->days, "warn", is_overdue (list, candidate));
  set_class (self->days, "bold", is_overdue (list, candidate));
  cy_tag_set (self->state, word, kind);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), words);
}

/**
 * cy_select_card_set_kin:
 * @self: a card, set before
 * @is_kin: whether somebody in the village may be kin
 */
void
cy_select_card_set_kin (CySelectCard *self, gboolean is_kin)
{
  const char      *words = gtk_widget_get_tooltip_text (GTK_WIDGET (self));
  g_autofree char *all =
    g_strconcat (words, "\n", _ ("Kin of somebody in the village: see Avoidance"), NULL);

  gtk_widget_set_visible (self->kin, is_kin);
  if (is_kin)
    gtk_widget_set_tooltip_text (GTK_WIDGET (self), all);
}

static void
cy_select_card_class_init (CySelectCardClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "cyselectcard");
}

static GtkWidget *
make_label (const char *style, gboolean grows)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, style);
  gtk_label_set_xalign (GTK_LABEL (label), grows ? 0 : 1);
  gtk_label_set_ellipsize (GTK_LABEL (label), grows ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  gtk_widget_set_hexpand (label, grows);

  return label;
}

static void
add_line (CySelectCard *self, GtkWidget *left, GtkWidget *right)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);

  gtk_box_append (GTK_BOX (line), left);
  gtk_box_append (GTK_BOX (line), right);
  gtk_box_append (GTK_BOX (self), line);
}

static void
cy_select_card_init (CySelectCard *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 3);
  self->name = make_label ("bold", TRUE);
  self->tier = make_label ("caption", FALSE);
  self->place = make_label ("secondary", TRUE);
  self->days = make_label ("caption", FALSE);
  self->state = cy_tag_new (" ", NULL);
  gtk_widget_set_halign (self->state, GTK_ALIGN_START);
  gtk_label_set_ellipsize (GTK_LABEL (self->state), PANGO_ELLIPSIZE_END);
  self->kin = cy_tag_new (C_ ("tag", "Kin"), "warn");
  gtk_widget_set_visible (self->kin, FALSE);
  add_line (self, self->name, self->tier);
  add_line (self, self->place, self->days);
  add_line (self, self->state, self->kin);
}

GtkWidget *
cy_select_card_new (void)
{
  return g_object_new (CY_TYPE_SELECT_CARD, NULL);
}
