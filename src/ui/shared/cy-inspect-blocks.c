/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The five methods of inspection as five blocks: what each has brought, how old it is, what it
 * says.
 */
#include "cy-inspect-blocks.h"

#include "cy-code.h"
#include "cy-format.h"
#include "cy-inspect-survey.h"
#include "cy-person-parts.h"
#include "cy-tag.h"
#include "cy-wrapped.h"

#include <glib/gi18n.h>

#define N_FINDINGS 6
#define FIRST_FINDING CY_INSPECTION_RECORD_MORALITY

typedef struct
{
  CyInspectLink func;
  gpointer      user_data;
  CyRecord     *record;
  char         *method;
} Link;

static void
link_free (gpointer data, GClosure *closure)
{
  Link *link = data;

  g_clear_object (&link->record);
  g_free (link->method);
  g_free (link);
}

static void
link_cb (GtkButton *button, Link *link)
{
  link->func (link->record, link->method, link->user_data);
}

static GtkWidget *
make_link (const CyInspectBlocks *blocks,
           CyInspectLink          func,
           CyRecord              *record,
           const char            *method,
           const char            *words)
{
  GtkWidget *button = gtk_button_new_with_label (words);
  Link      *link = g_new0 (Link, 1);

  link->func = func;
  link->user_data = blocks->user_data;
  link->record = record != NULL ? g_object_ref (record) : NULL;
  link->method = g_strdup (method);
  gtk_widget_add_css_class (button, "link");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_data (button, "clicked", G_CALLBACK (link_cb), link, link_free, 0);

  return button;
}

/* ---- Words ---- */

const char *
cy_freshness_get_word (CyFreshness freshness)
{
  static const char *const words[] = {
    [CY_FRESHNESS_NONE] = N_ ("Not done"),
    [CY_FRESHNESS_STALE] = N_ ("Out of date"),
    [CY_FRESHNESS_FRESH] = N_ ("In force"),
  };

  return _ (words[freshness]);
}

const char *
cy_freshness_get_kind (CyFreshness freshness)
{
  static const char *const kinds[] = {
    [CY_FRESHNESS_NONE] = "line",
    [CY_FRESHNESS_STALE] = "warn",
    [CY_FRESHNESS_FRESH] = "ok",
  };

  return kinds[freshness];
}

static const char *
get_method_name (guint method)
{
  char code[] = { (char) ('1' + method), '\0' };

  return cy_code_get_name ("inspect_method", code);
}

static void
add_words (GString *text, const char *words)
{
  if (words == NULL || *words == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, words);
}

/* Day, circle, place. */
static char *
describe_where (CyRecord *record)
{
  GString         *text = g_string_new (NULL);
  const char      *circle = cy_record_get_text (record, CY_INSPECTION_RECORD_CIRCLE);
  g_autofree char *day =
    cy_date_format (cy_record_get_int (record, CY_INSPECTION_RECORD_DATE), CY_DATE_ISO);

  add_words (text, day);
  add_words (text, circle != NULL ? cy_code_get_name ("circle", circle) : NULL);
  add_words (text, cy_record_get_text (record, CY_INSPECTION_RECORD_PLACE));

  return g_string_free (text, FALSE);
}

/* Grade and mark. */
static char *
describe_verdict (CyRecord *record)
{
  GString         *text = g_string_new (NULL);
  const char      *grade = cy_record_get_text (record, CY_INSPECTION_RECORD_GRADE);
  g_autofree char *mark = cy_format_field (record, CY_INSPECTION_RECORD_MARK, CY_MASK_NONE);
  g_autofree char *points = *mark != '\0' ? g_strdup_printf (_ ("%s points"), mark) : NULL;

  add_words (text, grade != NULL ? cy_code_get_name ("inspect_grade", grade) : NULL);
  add_words (text, points);

  return g_string_free (text, FALSE);
}

static char *
describe_sheet (const CyInspectFile *file, CyRecord *record)
{
  g_autoptr (GPtrArray) answers = cy_inspect_file_list_answers (file, cy_record_get_id (record));
  CyTally tally = cy_survey_count_all (answers);

  if (tally.rate < 0)
    return NULL;

  return g_strdup_printf (ngettext ("Question sheet: %u question, %d.%d%% favourable",
                                    "Question sheet: %u questions, %d.%d%% favourable",
                                    answers->len),
                          answers->len,
                          tally.rate / 10,
                          tally.rate % 10);
}

/* ---- One record ---- */

static void
add_findings (const CyInspectBlocks *blocks, CyRecord *record, GtkWidget *box)
{
  guint n = 0;

  for (guint i = 0; i < N_FINDINGS; i++)
    {
      const char      *finding = cy_record_get_text (record, FIRST_FINDING + i);
      g_autofree char *text = NULL;

      if (finding == NULL)
        continue;
      n++;
      if (!blocks->is_revealed)
        continue;
      text = g_strdup_printf (_ ("%s: %s"),
                              _ (CY_INSPECTION_RECORD->fields[FIRST_FINDING + i].title),
                              finding);
      gtk_box_append (GTK_BOX (box), cy_wrapped_new (text, "value"));
    }
  if (n > 0 && !blocks->is_revealed)
    {
      g_autofree char *text =
        g_strdup_printf (ngettext ("%u finding, hidden", "%u findings, hidden", n), n);

      gtk_box_append (GTK_BOX (box), cy_wrapped_new (text, "muted"));
    }
}

static void
add_documents (const CyInspectFile *file, CyRecord *record, GtkWidget *box)
{
  for (guint i = 0; i < file->documents->len; i++)
    {
      CyRecord        *document = g_ptr_array_index (file->documents, i);
      g_autofree char *text = NULL;

      if (cy_record_get_int (document, CY_ATTACHMENT_RECORD) != cy_record_get_id (record))
        continue;
      text =
        g_strdup_printf (_ ("Document: %s"), cy_record_get_text (document, CY_ATTACHMENT_TITLE));
      gtk_box_append (GTK_BOX (box), cy_wrapped_new (text, "secondary"));
    }
}

static void
add_text (GtkWidget *box, const char *text, const char *style)
{
  if (text != NULL && *text != '\0')
    gtk_box_append (GTK_BOX (box), cy_wrapped_new (text, style));
}

static GtkWidget *
make_record (const CyInspectBlocks *blocks, CyRecord *record)
{
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget       *links;
  g_autofree char *where = describe_where (record);
  g_autofree char *verdict = describe_verdict (record);
  g_autofree char *sheet = describe_sheet (blocks->file, record);
  const char      *heard = cy_record_get_text (record, CY_INSPECTION_RECORD_HEARD);
  g_autofree char *voices = heard != NULL ? g_strdup_printf (_ ("Heard: %s"), heard) : NULL;

  gtk_widget_add_css_class (box, "inspect-record");
  add_text (box, where, "secondary");
  add_text (box, voices, "value");
  add_text (box, verdict, "bold");
  add_text (box, sheet, "secondary");
  add_findings (blocks, record, box);
  add_documents (blocks->file, record, box);
  if (!blocks->can_edit)
    return box;
  links = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  gtk_box_append (GTK_BOX (links), make_link (blocks, blocks->edit, record, NULL, _ ("Edit…")));
  gtk_box_append (GTK_BOX (links),
                  make_link (blocks, blocks->attach, record, NULL, _ ("Add a Document…")));
  gtk_box_append (GTK_BOX (links), make_link (blocks, blocks->remove, record, NULL, _ ("Delete")));
  gtk_box_append (GTK_BOX (box), links);

  return box;
}

/* ---- One method ---- */

static const CyMethodCover *
get_cover (const CyInspectFile *file, guint method)
{
  static const CyMethodCover nothing = { CY_FRESHNESS_NONE, 0, 0, CY_DATE_NONE };
  const CyInspectCoverage   *coverage = cy_inspect_file_get_coverage (file);

  return coverage != NULL ? &coverage->methods[method] : &nothing;
}

static GtkWidget *
make_head (const CyInspectFile *file, guint method)
{
  const CyMethodCover *cover = get_cover (file, method);
  GtkWidget           *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget           *name = gtk_label_new (get_method_name (method));
  g_autofree char     *voices =
    cover->n_voices > 0
          ? g_strdup_printf (ngettext ("%d heard", "%d heard", (gulong) cover->n_voices),
                         (int) cover->n_voices)
          : NULL;

  gtk_widget_add_css_class (name, "card-title");
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_box_append (GTK_BOX (box), name);
  if (voices != NULL)
    {
      GtkWidget *label = gtk_label_new (voices);

      gtk_widget_add_css_class (label, "secondary");
      gtk_box_append (GTK_BOX (box), label);
    }
  gtk_box_append (GTK_BOX (box),
                  cy_tag_new (cy_freshness_get_word (cover->freshness),
                              cy_freshness_get_kind (cover->freshness)));

  return box;
}

static GtkWidget *
make_block (const CyInspectBlocks *blocks, guint method)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  char       code[] = { (char) ('1' + method), '\0' };

  gtk_widget_add_css_class (box, "inspect-block");
  gtk_box_append (GTK_BOX (box), make_head (blocks->file, method));
  /* The newest says most. */
  for (guint i = blocks->file->records->len; i > 0; i--)
    {
      CyRecord *record = g_ptr_array_index (blocks->file->records, i - 1);

      if (g_strcmp0 (cy_record_get_text (record, CY_INSPECTION_RECORD_METHOD), code) == 0)
        gtk_box_append (GTK_BOX (box), make_record (blocks, record));
    }
  if (blocks->can_add)
    {
      g_autofree char *label = g_strdup_printf (_ ("Record: %s"), get_method_name (method));
      GtkWidget       *link = make_link (blocks, blocks->edit, NULL, code, _ ("Record…"));

      gtk_accessible_update_property (GTK_ACCESSIBLE (link),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      label,
                                      -1);
      gtk_box_append (GTK_BOX (box), link);
    }

  return box;
}

/**
 * cy_inspect_blocks_make:
 * @blocks: what is shown, and what the buttons do
 *
 * Returns: (transfer floating): five blocks, one below the other or side by side as there is room
 */
GtkWidget *
cy_inspect_blocks_make (const CyInspectBlocks *blocks)
{
  GtkWidget *flow = gtk_flow_box_new ();

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (flow), GTK_SELECTION_NONE);
  gtk_flow_box_set_homogeneous (GTK_FLOW_BOX (flow), FALSE);
  gtk_flow_box_set_min_children_per_line (GTK_FLOW_BOX (flow), 1);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (flow), 3);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (flow), 12);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (flow), 8);
  for (guint i = 0; i < CY_INSPECT_N_METHODS; i++)
    {
      GtkWidget *block = make_block (blocks, i);

      gtk_flow_box_append (GTK_FLOW_BOX (flow), block);
      gtk_widget_set_focusable (gtk_widget_get_parent (block), FALSE);
      gtk_widget_set_valign (gtk_widget_get_parent (block), GTK_ALIGN_START);
    }

  return flow;
}

/* ---- Disagreements ---- */

static char *
describe_side (const CyInspectFile *file, const CyDisagreement *disagreement, guint side)
{
  CyRecord        *record = cy_inspect_file_find_record (file, disagreement->records[side]);
  g_autofree char *verdict = record != NULL ? describe_verdict (record) : g_strdup ("");

  return g_strdup_printf ("%s %s", get_method_name (disagreement->methods[side]), verdict);
}

/**
 * cy_inspect_blocks_make_disagreements:
 * @file: the inspections of a person
 *
 * Returns: (transfer floating): a line for every two methods that say different things
 */
GtkWidget *
cy_inspect_blocks_make_disagreements (const CyInspectFile *file)
{
  const CyInspectCoverage *coverage = cy_inspect_file_get_coverage (file);
  GtkWidget               *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  for (guint i = 0; coverage != NULL && i < coverage->disagreements->len; i++)
    {
      const CyDisagreement *disagreement =
        &g_array_index (coverage->disagreements, CyDisagreement, i);
      g_autofree char *one = describe_side (file, disagreement, 0);
      g_autofree char *other = describe_side (file, disagreement, 1);
      /* Translators: what one method says, what another one says */
      g_autofree char *text = g_strdup_printf (_ ("%s — %s"), one, other);

      gtk_box_append (GTK_BOX (box), cy_wrapped_new (text, "value"));
    }

  return box;
}
