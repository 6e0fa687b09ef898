using FsCheck;
using FsCheck.Fluent;
using Whitecrow.Audit;
using Whitecrow.Diagnostics;
using Whitecrow.Tests.Content;
using Whitecrow.Tests.Output;
using Xunit;

namespace Whitecrow.Tests;

/// <summary>The templates of this repository draw what others write, too.</summary>
public class AnyContentTests
{
    [Fact]
    public void Whatever_the_fields_allow_can_be_drawn_and_stands_on_sound_pages() =>
        Prop.ForAll(
                Gen.Choose(0, int.MaxValue).ToArbitrary(),
                seed =>
                {
                    var site = SmallCatalogue.Site(new AnyContent(seed).Files());

                    Assert.DoesNotContain(site.Diagnostics, d => d.Severity == Severity.Error);
                    Assert.DoesNotContain(SiteAudit.Run(site.Files, []), d => d.Severity == Severity.Error);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(30));
}
