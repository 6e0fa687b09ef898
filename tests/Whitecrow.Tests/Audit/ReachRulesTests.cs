using Xunit;
using static Whitecrow.Tests.Audit.Finished;

namespace Whitecrow.Tests.Audit;

public class ReachRulesTests
{
    [Fact]
    public void A_page_that_no_link_leads_to_is_reported() =>
        Assert.Equal(
            ["c.html WC0812", "d.html WC0812"],
            Faults(
                ("index.html", Page("""<p><a href="a.html">a</a></p>""", "Home")),
                ("a.html", Page("""<p><a href="b.html">b</a></p>""", "A")),
                ("b.html", Page("", "B")),
                ("c.html", Page("""<p><a href="d.html">d</a></p>""", "C")),
                ("d.html", Page("""<p><a href="c.html">c</a></p>""", "D"))
            )
        );

    [Fact]
    public void Pages_for_wrong_and_for_former_addresses_need_no_link() =>
        Assert.Empty(
            Faults(
                ("index.html", Page("", "Home")),
                ("404.html", Page("""<p><a href="index.html">Home</a></p>""", "Not found")),
                (
                    "old.html",
                    """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Home</title><meta http-equiv="refresh" content="0; url=index.html"></head><body><p><a href="index.html">Home</a></p></body></html>"""
                )
            )
        );

    [Fact]
    public void A_redirect_to_a_missing_page_is_a_broken_link() =>
        Assert.Equal(
            ["index.html:3:50 WC0801"],
            FaultsIn("", """<meta http-equiv="refresh" content="0; url=      gone.html">""")
        );

    [Fact]
    public void A_site_without_a_first_page_is_reported() =>
        Assert.Equal(["index.html WC0812"], Faults(("a.html", Page(""))));

    [Fact]
    public void Two_pages_of_one_title_cannot_be_told_apart() =>
        Assert.Equal(
            ["b.html:2:45 WC0815"],
            Faults(
                ("a.html", Page("""<p><a href="b.html">b</a></p>""", "A")),
                ("b.html", Page("", "A")),
                ("index.html", Page("""<p><a href="a.html">b</a></p>""", "Home"))
            )
        );

    [Fact]
    public void A_copy_that_search_engines_are_to_leave_out_may_have_the_same_title() =>
        Assert.Empty(
            Faults(
                ("a.html", Page("", "Home", """<meta name="robots" content="noindex">""")),
                ("index.html", Page("""<p><a href="a.html">a</a></p>""", "Home"))
            )
        );
}
