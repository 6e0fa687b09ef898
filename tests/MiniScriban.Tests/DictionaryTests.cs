using Scriban;
using Scriban.Runtime;
using Xunit;

namespace MiniScriban.Tests;

/// <summary>Dictionaries of .NET whose keys are no texts.</summary>
public sealed class DictionaryTests
{
    [Fact]
    public void An_entry_is_found_by_the_number_that_is_its_key()
    {
        var model = new ScriptObject
        {
            ["films"] = new Dictionary<int, string> { [1961] = "Paris", [2018] = "London" },
        };
        var context = new TemplateContext();
        context.PushGlobal(model);

        Assert.Equal(
            "Paris London ",
            Template.Parse("{{ year = 2018; films[1961] }} {{ films[year] }} {{ films[3] }}").Render(context)
        );
    }
}
