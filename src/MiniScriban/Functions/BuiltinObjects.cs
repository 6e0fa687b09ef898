using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>The library; each of its objects is made when a template first asks for it.</summary>
internal sealed class BuiltinObjects()
    : FunctionObject([
        "empty",
        "include",
        "include_join",
        "array",
        "date",
        "html",
        "math",
        "object",
        "regex",
        "string",
        "timespan",
    ])
{
    /// <summary>The object behind <c>date</c>, even where a variable hides it: it knows how dates print.</summary>
    public DateFunctions Date => field ??= new();

    protected override object? Create(string name) =>
        name switch
        {
            "empty" => EmptyObject.Value,
            "include" => new IncludeFunction(),
            "include_join" => new IncludeJoinFunction(),
            "array" => new ArrayFunctions(),
            "date" => Date,
            "html" => new HtmlFunctions(),
            "math" => new MathFunctions(),
            "object" => new ObjectFunctions(),
            "regex" => new RegexFunctions(),
            "string" => new StringFunctions(),
            "timespan" => new TimeSpanFunctions(),
            _ => null,
        };
}
