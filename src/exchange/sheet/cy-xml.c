/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Runs one part of a container through expat, with a ceiling on what expat may remember and no
 * entities at all. */
#include "cy-xml-private.h"

#include <expat.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "cy-error.h"
#include "cy-sheet-limits-private.h"

struct _CyXml
{
  XML_Parser           parser;
  const CyXmlHandlers *handlers;
  gpointer             data;
  CyZipPart           *part;

  guint64  touched; /* where in the part */
  gboolean stopped;
  GError  *error;
};

typedef union
{
  gsize       size;
  max_align_t align;
} Block;

/* Expat has no limit of its own on depth, on the number of distinct names or on the length of a
 * tag; the sum of them all is what it has allocated. A parser lives in one thread. */
static _Thread_local gsize in_use;

static void *
budget_malloc (size_t size)
{
  Block *block;

  if (size > CY_MAX_XML_MEMORY - in_use || (block = malloc (sizeof *block + size)) == NULL)
    return NULL;

  block->size = size;
  in_use += size;

  return block + 1;
}

static void
budget_free (void *memory)
{
  if (memory == NULL)
    return;

  in_use -= ((Block *) memory - 1)->size;
  free ((Block *) memory - 1);
}

static void *
budget_realloc (void *memory, size_t size)
{
  Block *block = memory != NULL ? (Block *) memory - 1 : NULL;
  gsize  before;

  if (block == NULL)
    return budget_malloc (size);

  before = block->size;
  if (size > before && size - before > CY_MAX_XML_MEMORY - in_use)
    return NULL;
  if ((block = realloc (block, sizeof *block + size)) == NULL)
    return NULL;

  block->size = size;
  in_use = in_use - before + size;

  return block + 1;
}

static void XMLCALL
start_cb (void *data, const XML_Char *name, const XML_Char **attributes)
{
  CyXml *self = data;

  if (!self->stopped)
    self->handlers->start (self, cy_xml_local_name (name), attributes, self->data);
}

static void XMLCALL
end_cb (void *data, const XML_Char *name)
{
  CyXml *self = data;

  if (!self->stopped)
    self->handlers->end (self, cy_xml_local_name (name), self->data);
}

static void XMLCALL
text_cb (void *data, const XML_Char *text, int length)
{
  CyXml *self = data;

  if (!self->stopped)
    self->handlers->text (self, text, length, self->data);
}

static void XMLCALL
doctype_cb (void           *data,
            const XML_Char *name,
            const XML_Char *system,
            const XML_Char *public,
            int internal)
{
  cy_xml_stop (data,
               g_error_new_literal (CY_ERROR, CY_ERROR_HOSTILE, "a document type declaration"));
}

static void
set_parse_error (CyXml *self, const char *part, GError **error)
{
  const enum XML_Error code = XML_GetErrorCode (self->parser);

  if (self->error != NULL)
    g_propagate_error (error, g_steal_pointer (&self->error));
  else if (code == XML_ERROR_NO_MEMORY)
    g_set_error (error,
                 CY_ERROR,
                 CY_ERROR_HOSTILE,
                 "%s is nested or named beyond any workbook",
                 part);
  else
    g_set_error (error,
                 CY_ERROR,
                 CY_ERROR_DAMAGED,
                 "%s line %lu: %s",
                 part,
                 XML_GetCurrentLineNumber (self->parser),
                 XML_ErrorString (code));
}

static gboolean
check_idle (CyXml *self, const char *part, GError **error)
{
  if (self->handlers->max_idle == 0 ||
      cy_zip_part_get_done (self->part) - self->touched <= self->handlers->max_idle)
    return TRUE;

  g_set_error (error,
               CY_ERROR,
               CY_ERROR_TOO_LARGE,
               "%s has %" G_GUINT64_FORMAT " MB without a value",
               part,
               self->handlers->max_idle >> 20);

  return FALSE;
}

/* Returns whether there is more to come; FALSE also at the end, without an error. */
static gboolean
parse_chunk (CyXml *self, const char *part, GCancellable *cancellable, GError **error)
{
  void  *bytes = XML_GetBuffer (self->parser, CY_CHUNK_BYTES);
  gssize got;

  if (bytes == NULL)
    {
      set_parse_error (self, part, error);
      return FALSE;
    }

  got = cy_zip_part_read (self->part, bytes, CY_CHUNK_BYTES, cancellable, error);
  if (got < 0)
    return FALSE;

  if (XML_ParseBuffer (self->parser, got, got == 0) != XML_STATUS_OK)
    {
      if (!self->stopped || self->error != NULL)
        set_parse_error (self, part, error);
      return FALSE;
    }
  if (self->handlers->progress != NULL)
    self->handlers->progress (cy_zip_part_get_done (self->part),
                              cy_zip_part_get_total (self->part),
                              self->data);

  return got > 0 && check_idle (self, part, error);
}

static void
set_up (CyXml *self)
{
  XML_SetUserData (self->parser, self);
  XML_SetElementHandler (self->parser, start_cb, self->handlers->end != NULL ? end_cb : NULL);
  if (self->handlers->text != NULL)
    XML_SetCharacterDataHandler (self->parser, text_cb);
  XML_SetStartDoctypeDeclHandler (self->parser, doctype_cb);
}

/**
 * cy_xml_parse:
 * @zip: a container
 * @part: name of a part
 * @handlers: what to call
 * @data: for @handlers
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Returns: %TRUE at the end of the part, or when a handler stopped without an error; %FALSE with
 *   that error, with one of cy_zip_open_part() or cy_zip_part_read(), %CY_ERROR_DAMAGED when it
 *   is not XML, or %CY_ERROR_HOSTILE when it uses entities or what no workbook needs
 */
gboolean
cy_xml_parse (CyZip               *zip,
              const char          *part,
              const CyXmlHandlers *handlers,
              gpointer             data,
              GCancellable        *cancellable,
              GError             **error)
{
  static const XML_Memory_Handling_Suite budget = { budget_malloc, budget_realloc, budget_free };
  g_autoptr (CyZipPart) file = NULL;
  g_autoptr (GError) local_error = NULL;
  CyXml self = { .handlers = handlers, .data = data };

  if (!(file = cy_zip_open_part (zip, part, handlers->max_bytes, error)))
    return FALSE;

  self.part = file;
  self.parser = XML_ParserCreate_MM (NULL, &budget, NULL);
  if (self.parser == NULL)
    {
      g_set_error (error, CY_ERROR, CY_ERROR_FAILED, "no XML parser for %s", part);
      return FALSE;
    }
  set_up (&self);

  while (parse_chunk (&self, part, cancellable, &local_error))
    ;

  XML_ParserFree (self.parser);
  g_clear_error (&self.error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}

/**
 * cy_xml_stop:
 * @self: a parser that has called a handler
 * @error: (transfer full) (nullable): why; %NULL when enough has been read
 *
 * No handler is called any more. Only the first call counts.
 */
void
cy_xml_stop (CyXml *self, GError *error)
{
  if (self->stopped)
    {
      g_clear_error (&error);
      return;
    }

  self->stopped = TRUE;
  self->error = error;
  XML_StopParser (self->parser, XML_FALSE);
}

/**
 * cy_xml_touch:
 * @self: a parser that has called a handler
 *
 * Something of value has been found here.
 */
void
cy_xml_touch (CyXml *self)
{
  self->touched = cy_zip_part_get_done (self->part);
}

/**
 * cy_xml_local_name:
 * @name: name of an element or attribute
 *
 * Returns: (transfer none): @name without its namespace prefix
 */
const char *
cy_xml_local_name (const char *name)
{
  const char *colon = strchr (name, ':');

  return colon != NULL ? colon + 1 : name;
}

/**
 * cy_xml_get:
 * @attributes: of an element
 * @name: of an attribute, without prefix
 *
 * Returns: (transfer none) (nullable): its value
 */
const char *
cy_xml_get (const char **attributes, const char *name)
{
  for (; attributes[0] != NULL; attributes += 2)
    if (strcmp (cy_xml_local_name (attributes[0]), name) == 0)
      return attributes[1];

  return NULL;
}

/**
 * cy_xml_get_bool:
 * @attributes: of an element
 * @name: of an attribute, without prefix
 *
 * Returns: whether it is there and true (XML Schema part 2, 3.2.2)
 */
gboolean
cy_xml_get_bool (const char **attributes, const char *name)
{
  const char *value = cy_xml_get (attributes, name);

  return value != NULL && (strcmp (value, "1") == 0 || strcmp (value, "true") == 0);
}
