/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What a report was told, written down, so that it can be made once more. */
#include "cy-report.h"

#include "cy-error.h"

#define GROUP "report"

typedef struct
{
  const char *name;
  gsize       offset;
} Text;

static const Text texts[] = {
  { "title", G_STRUCT_OFFSET (CyReportArgs, title) },
  { "unit-name", G_STRUCT_OFFSET (CyReportArgs, unit_name) },
  { "leader", G_STRUCT_OFFSET (CyReportArgs, leader) },
  { "auditor", G_STRUCT_OFFSET (CyReportArgs, auditor) },
  { "filler", G_STRUCT_OFFSET (CyReportArgs, filler) },
  { "phone", G_STRUCT_OFFSET (CyReportArgs, phone) },
  { "reason", G_STRUCT_OFFSET (CyReportArgs, reason) },
  { "office", G_STRUCT_OFFSET (CyReportArgs, office) },
};

/**
 * cy_report_args_to_text:
 * @self: arguments
 *
 * Returns: (transfer full): what cy_report_args_from_text() reads: scope, base date, period, mask,
 * columns, signature, reason and query; not how the file is made
 */
char *
cy_report_args_to_text (const CyReportArgs *self)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autofree char *query = self->query != NULL ? cy_query_to_text (self->query) : NULL;

  g_key_file_set_int64 (keys, GROUP, "scope", self->scope);
  g_key_file_set_uint64 (keys, GROUP, "base-date", self->base_date);
  if (self->since != 0)
    g_key_file_set_uint64 (keys, GROUP, "since", self->since);
  g_key_file_set_int64 (keys, GROUP, "about", self->about);
  g_key_file_set_string (keys, GROUP, "mask", cy_mask_get_name (self->mask));
  g_key_file_set_boolean (keys, GROUP, "any-state", self->any_state);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const char *text = G_STRUCT_MEMBER (char *, self, texts[i].offset);

      if (text != NULL)
        g_key_file_set_string (keys, GROUP, texts[i].name, text);
    }
  if (self->columns != NULL)
    g_key_file_set_string_list (keys,
                                GROUP,
                                "columns",
                                (const char *const *) self->columns,
                                g_strv_length (self->columns));
  if (query != NULL)
    g_key_file_set_string (keys, GROUP, "query", query);

  return g_key_file_to_data (keys, NULL, NULL);
}

static gboolean
read_query (CyReportArgs *self, GKeyFile *keys, const CyListSpec *spec, GError **error)
{
  g_autofree char *text = g_key_file_get_string (keys, GROUP, "query", NULL);

  if (text != NULL)
    self->query = cy_query_from_text (spec, text, error);

  return text == NULL || self->query != NULL;
}

/**
 * cy_report_args_from_text:
 * @text: of cy_report_args_to_text()
 * @spec: the kind of list that a query in it is of
 * @error: %CY_ERROR_CORRUPT when it is no such text, or as of cy_query_from_text()
 *
 * Returns: (transfer full): the arguments; a mask it does not know hides what is hidden usually
 */
CyReportArgs *
cy_report_args_from_text (const char *text, const CyListSpec *spec, GError **error)
{
  g_autoptr (CyReportArgs) self = cy_report_args_new ();
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autoptr (GError) local = NULL;
  g_autofree char *mask = NULL;

  if (!g_key_file_load_from_data (keys, text, (gsize) -1, G_KEY_FILE_NONE, &local))
    {
      g_set_error (error, CY_ERROR, CY_ERROR_CORRUPT, "No options of a report: %s", local->message);
      return NULL;
    }
  self->scope = g_key_file_get_int64 (keys, GROUP, "scope", NULL);
  self->base_date = (guint) g_key_file_get_uint64 (keys, GROUP, "base-date", NULL);
  self->since = (guint) g_key_file_get_uint64 (keys, GROUP, "since", NULL);
  self->about = g_key_file_get_int64 (keys, GROUP, "about", NULL);
  self->any_state = g_key_file_get_boolean (keys, GROUP, "any-state", NULL);
  mask = g_key_file_get_string (keys, GROUP, "mask", NULL);
  if (mask != NULL)
    cy_mask_from_name (mask, &self->mask);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    G_STRUCT_MEMBER (char *, self, texts[i].offset) =
      g_key_file_get_string (keys, GROUP, texts[i].name, NULL);
  self->columns = g_key_file_get_string_list (keys, GROUP, "columns", NULL, NULL);

  return read_query (self, keys, spec, error) ? g_steal_pointer (&self) : NULL;
}
