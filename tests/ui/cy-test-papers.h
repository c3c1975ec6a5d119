/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-session.h"
#include "cy-test-library.h"
#include "cy-test-ui.h"

/**
 * CyTestPapers:
 * @test: a library with a few people, in whose data errors stand; its connection is closed
 * @session: the library as a window has it open
 * @window: (nullable): what the case shows
 * @made: (nullable): path of the newest file of which the session told
 * @error: (nullable): the newest one of which the session told
 *
 * What the tests of reports look at.
 */
typedef struct
{
  CyTest     test;
  CyDb      *db;
  CySession *session;
  GtkWidget *window;
  char      *made;
  GError    *error;
} CyTestPapers;

void       cy_test_papers_set_up (CyTestPapers *self, gconstpointer data);
void       cy_test_papers_tear_down (CyTestPapers *self, gconstpointer data);
void       cy_test_papers_show (CyTestPapers *self, GtkWidget *child);
void       cy_test_papers_wait_made (CyTestPapers *self);
void       cy_test_papers_spin (CyTestPapers *self);
GtkWidget *cy_test_papers_find_field (GtkWidget *root, const char *label);
void       cy_test_papers_click (GtkWidget *root, const char *label);

#define cy_test_papers_case(name, func) \
  g_test_add (name, CyTestPapers, NULL, cy_test_papers_set_up, func, cy_test_papers_tear_down)
