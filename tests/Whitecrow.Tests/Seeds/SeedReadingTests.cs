using VerifyXunit;
using Xunit;

namespace Whitecrow.Tests.Seeds;

public sealed class SeedReadingTests
{
    [Fact]
    public Task The_film_page_is_read_line_by_line() =>
        Verifier.Verify(SeedTexts.Print(SeedTexts.Read(SeedTexts.FilmPage)));

    [Fact]
    public Task The_article_is_read_line_by_line() =>
        Verifier.Verify(SeedTexts.Print(SeedTexts.Read(SeedTexts.Article)));

    [Fact]
    public Task The_list_is_read_line_by_line() => Verifier.Verify(SeedTexts.Print(SeedTexts.Read(SeedTexts.FilmList)));

    [Fact]
    public Task A_page_with_header_and_all_labels_is_read() => Verifier.Verify(Own("page-with-header.txt"));

    [Fact]
    public Task A_page_without_header_cast_and_awards_is_read() => Verifier.Verify(Own("page-bare.txt"));

    [Fact]
    public Task A_page_of_a_television_film_with_two_reviews_is_read() => Verifier.Verify(Own("page-television.txt"));

    [Fact]
    public Task A_page_with_every_box_of_a_database_is_read() => Verifier.Verify(Own("page-with-every-box.txt"));

    [Fact]
    public Task A_page_without_headings_is_read() => Verifier.Verify(Own("page-without-headings.txt"));

    [Fact]
    public Task A_ranked_list_is_read() => Verifier.Verify(Own("list-ranked.txt"));

    [Fact]
    public Task An_article_on_a_release_is_read() => Verifier.Verify(Own("article-release.txt"));

    [Fact]
    public Task An_article_on_casting_is_read() => Verifier.Verify(Own("article-casting.txt"));

    [Fact]
    public Task An_obituary_is_read() => Verifier.Verify(Own("article-obituary.txt"));

    [Fact]
    public Task A_numbered_list_with_missing_facts_is_read() => Verifier.Verify(Own("list-numbered.txt"));

    [Fact]
    public Task A_list_with_bullets_is_read() => Verifier.Verify(Own("list-bulleted.txt"));

    [Fact]
    public Task A_page_with_players_above_their_roles_is_read() => Verifier.Verify(Own("page-players-above-roles.txt"));

    [Fact]
    public Task A_page_in_columns_is_read() => Verifier.Verify(Own("page-in-columns.txt"));

    [Fact]
    public Task A_page_that_lost_its_labels_is_read() => Verifier.Verify(Own("page-lost-labels.txt"));

    [Fact]
    public Task A_page_with_many_titles_and_releases_is_read() => Verifier.Verify(Own("page-many-titles.txt"));

    [Fact]
    public Task A_page_of_labels_alone_is_read() => Verifier.Verify(Own("page-labels-only.txt"));

    [Fact]
    public Task A_page_with_players_printed_twice_is_read() => Verifier.Verify(Own("page-modern.txt"));

    [Fact]
    public Task A_page_that_lost_the_headings_of_trivia_is_read() => Verifier.Verify(Own("page-did-you-know.txt"));

    [Fact]
    public Task A_page_of_all_credits_is_read() => Verifier.Verify(Own("page-full-credits.txt"));

    [Fact]
    public Task An_article_on_a_trailer_is_read() => Verifier.Verify(Own("article-trailer.txt"));

    [Fact]
    public Task An_article_on_takings_is_read() => Verifier.Verify(Own("article-box-office.txt"));

    [Fact]
    public Task A_review_with_its_small_print_is_read() => Verifier.Verify(Own("article-review.txt"));

    [Fact]
    public Task An_article_on_several_films_gives_each_its_own_facts() =>
        Verifier.Verify(Own("article-several-films.txt"));

    [Fact]
    public Task A_press_release_is_read() => Verifier.Verify(Own("article-press-release.txt"));

    [Fact]
    public Task A_list_with_closing_words_is_read() => Verifier.Verify(Own("list-with-closing-words.txt"));

    [Fact]
    public Task A_list_in_a_table_is_read() => Verifier.Verify(Own("list-table.txt"));

    [Fact]
    public Task A_list_of_labels_is_read() => Verifier.Verify(Own("list-of-labels.txt"));

    [Fact]
    public Task A_list_in_Markdown_is_read() => Verifier.Verify(Own("list-markdown.txt"));

    [Fact]
    public Task A_list_with_years_in_front_is_read() => Verifier.Verify(Own("list-year-first.txt"));

    [Fact]
    public Task A_page_whose_title_is_printed_twice_is_read() => Verifier.Verify(Own("page-printed-twice.txt"));

    [Fact]
    public Task A_page_of_buttons_and_glued_genres_is_read() => Verifier.Verify(Own("page-buttons-and-genres.txt"));

    [Fact]
    public Task A_page_of_departments_is_read() => Verifier.Verify(Own("page-departments.txt"));

    [Fact]
    public Task A_page_of_releases_and_titles_by_country_is_read() => Verifier.Verify(Own("page-release-info.txt"));

    [Fact]
    public Task A_page_of_an_encyclopedia_is_read() => Verifier.Verify(Own("page-encyclopedia.txt"));

    [Fact]
    public Task A_page_in_capitals_is_read() => Verifier.Verify(Own("page-shouted.txt"));

    [Fact]
    public Task A_page_with_amounts_in_crores_is_read() => Verifier.Verify(Own("page-crores.txt"));

    [Fact]
    public Task A_page_with_roles_below_their_players_is_read() => Verifier.Verify(Own("page-television-pairs.txt"));

    [Fact]
    public Task An_article_on_who_has_signed_on_is_read() => Verifier.Verify(Own("article-signed-on.txt"));

    [Fact]
    public Task An_article_on_the_takings_of_several_films_is_read() => Verifier.Verify(Own("article-weekend.txt"));

    [Fact]
    public Task An_article_on_prizes_is_read() => Verifier.Verify(Own("article-prizes.txt"));

    [Fact]
    public Task An_article_on_a_life_is_read() => Verifier.Verify(Own("article-life.txt"));

    [Fact]
    public Task An_article_without_quotation_marks_is_read() => Verifier.Verify(Own("article-trailer-unquoted.txt"));

    [Fact]
    public Task An_article_on_rights_is_read() => Verifier.Verify(Own("article-rights.txt"));

    [Fact]
    public Task An_article_that_marks_no_titles_says_nothing_of_other_films() =>
        Verifier.Verify(Own("article-unmarked.txt"));

    [Fact]
    public Task A_list_with_players_and_a_further_mention_is_read() => Verifier.Verify(Own("list-starring.txt"));

    [Fact]
    public Task A_list_of_one_line_each_is_read() => Verifier.Verify(Own("list-one-line-each.txt"));

    [Fact]
    public Task A_list_of_years_directors_and_countries_is_read() =>
        Verifier.Verify(Own("list-year-director-country.txt"));

    [Fact]
    public Task A_list_of_where_to_watch_is_read() => Verifier.Verify(Own("list-where-to-watch.txt"));

    [Fact]
    public Task A_list_of_directors_and_lengths_is_read() => Verifier.Verify(Own("list-director-and-length.txt"));

    [Fact]
    public Task A_page_of_a_silent_film_is_read() => Verifier.Verify(Own("page-silent.txt"));

    [Fact]
    public Task A_page_of_a_mini_series_is_read() => Verifier.Verify(Own("page-mini-series.txt"));

    [Fact]
    public Task A_page_of_people_as_themselves_is_read() => Verifier.Verify(Own("page-documentary-self.txt"));

    [Fact]
    public Task A_page_of_voices_is_read() => Verifier.Verify(Own("page-voices.txt"));

    [Fact]
    public Task A_page_of_a_film_in_segments_is_read() => Verifier.Verify(Own("page-segments.txt"));

    [Fact]
    public Task A_page_of_countries_above_dates_is_read() => Verifier.Verify(Own("page-countries-above-dates.txt"));

    [Fact]
    public Task A_page_that_lost_labels_within_its_boxes_is_read() =>
        Verifier.Verify(Own("page-lost-labels-in-boxes.txt"));

    [Fact]
    public Task A_list_of_titles_directors_and_years_is_read() => Verifier.Verify(Own("list-directors-and-years.txt"));

    [Fact]
    public Task A_list_with_dashes_and_an_aside_is_read() => Verifier.Verify(Own("list-dashes.txt"));

    [Fact]
    public Task A_list_of_labels_and_marks_is_read() => Verifier.Verify(Own("list-labels-and-stars.txt"));

    [Fact]
    public Task A_list_of_titles_above_their_years_is_read() => Verifier.Verify(Own("list-titles-above-years.txt"));

    [Fact]
    public Task An_article_on_a_weekend_gives_each_film_its_own_takings() =>
        Verifier.Verify(Own("article-films-of-a-weekend.txt"));

    [Fact]
    public Task An_article_on_an_adapted_novel_is_read() => Verifier.Verify(Own("article-adapted-novel.txt"));

    [Fact]
    public Task An_article_on_a_festival_is_read() => Verifier.Verify(Own("article-festival.txt"));

    [Fact]
    public Task An_obituary_of_somebody_who_shares_a_surname_is_read() =>
        Verifier.Verify(Own("article-shared-surname.txt"));

    [Fact]
    public Task An_article_on_a_trailer_and_a_memoir_is_read() =>
        Verifier.Verify(Own("article-trailer-and-memoir.txt"));

    [Fact]
    public Task An_article_on_a_player_is_read() => Verifier.Verify(Own("article-profile.txt"));

    [Fact]
    public Task An_article_on_a_third_feature_is_read() => Verifier.Verify(Own("article-third-feature.txt"));

    [Fact]
    public Task A_list_of_countries_and_years_is_read() => Verifier.Verify(Own("list-countries-and-years.txt"));

    [Fact]
    public Task A_list_that_emphasises_titles_is_read() => Verifier.Verify(Own("list-emphasis.txt"));

    [Fact]
    public Task A_page_of_a_catalogue_is_read() => Verifier.Verify(Own("page-catalogue.txt"));

    [Fact]
    public Task A_page_of_two_directors_without_labels_is_read() => Verifier.Verify(Own("page-two-directors.txt"));

    [Fact]
    public Task A_page_of_names_above_their_roles_is_read() => Verifier.Verify(Own("page-names-above-roles.txt"));

    [Fact]
    public Task A_page_of_a_box_in_columns_is_read() => Verifier.Verify(Own("page-box-in-columns.txt"));

    [Fact]
    public Task A_page_of_a_series_without_labels_is_read() => Verifier.Verify(Own("page-series-without-labels.txt"));

    [Fact]
    public Task An_article_on_a_trailer_below_its_deck_is_read() =>
        Verifier.Verify(Own("article-trailer-with-deck.txt"));

    [Fact]
    public Task A_list_of_descriptions_and_facts_is_read() => Verifier.Verify(Own("list-descriptions-and-facts.txt"));

    [Fact]
    public Task A_list_of_facts_between_bars_is_read() => Verifier.Verify(Own("list-facts-between-bars.txt"));

    [Fact]
    public Task A_list_of_titles_above_labels_is_read() => Verifier.Verify(Own("list-of-blocks.txt"));

    [Fact]
    public Task A_list_of_one_line_each_with_stars_is_read() => Verifier.Verify(Own("list-one-line-with-stars.txt"));

    [Fact]
    public Task A_list_of_countries_in_brackets_is_read() => Verifier.Verify(Own("list-of-countries-in-brackets.txt"));

    [Fact]
    public Task A_list_of_fact_lines_is_read() => Verifier.Verify(Own("list-of-fact-lines.txt"));

    [Fact]
    public Task A_page_of_an_archive_is_read() => Verifier.Verify(Own("page-archive.txt"));

    [Fact]
    public Task A_page_of_tabs_is_read() => Verifier.Verify(Own("page-of-tabs.txt"));

    [Fact]
    public Task A_page_in_French_is_read() => Verifier.Verify(Own("page-in-french.txt"));

    [Fact]
    public Task An_obituary_of_a_director_is_read() => Verifier.Verify(Own("article-life-of-director.txt"));

    [Fact]
    public Task An_article_on_the_places_of_a_weekend_is_read() => Verifier.Verify(Own("article-weekend-places.txt"));

    [Fact]
    public Task An_article_on_history_is_read() => Verifier.Verify(Own("article-history.txt"));

    private static string Own(string name) => SeedTexts.Print(SeedTexts.Read(SeedTexts.Own(name)));
}
