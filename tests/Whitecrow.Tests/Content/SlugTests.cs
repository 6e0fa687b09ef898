using FsCheck;
using FsCheck.Fluent;
using Whitecrow.Content;
using Xunit;

namespace Whitecrow.Tests.Content;

public class SlugTests
{
    [Theory]
    [InlineData("The White Crow", "the-white-crow")]
    [InlineData("Adèle Exarchopoulos", "adele-exarchopoulos")]
    [InlineData("Plaisir d’amour", "plaisir-damour")]
    [InlineData("Jean-Paul-Égide Martini", "jean-paul-egide-martini")]
    [InlineData("Nebojša Dugalić", "nebojsa-dugalic")]
    [InlineData("Рудольф Нуреев", "rudolf-nureev")]
    [InlineData("  8½ – Otto e mezzo!  ", "8-otto-e-mezzo")]
    [InlineData("Straße Œuvre Ærø", "strasse-oeuvre-aero")]
    public void A_title_becomes_its_letters_in_ASCII(string title, string slug) =>
        Assert.Equal(slug, Slug.FromTitle(title));

    [Theory]
    [InlineData("")]
    [InlineData("…")]
    [InlineData("日本")]
    public void A_title_without_letters_that_ASCII_can_show_has_no_slug(string title) =>
        Assert.Null(Slug.FromTitle(title));

    [Fact]
    public void Whatever_the_title_its_slug_is_a_slug_and_the_slug_of_itself() =>
        Prop.ForAll<string>(title =>
                Slug.FromTitle(title ?? "") is not { } slug
                || (Slug.IsSlug(slug) && slug.Length <= Slug.MaxLength && Slug.FromTitle(slug) == slug)
            )
            .QuickCheckThrowOnFailure();
}
