using System.Text;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary><c>1</c>, <c>'a'</c>, <c>true</c>, <c>null</c></summary>
internal sealed class Literal(SourceSpan span, object? value) : Expression(span)
{
    public object? Value { get; } = value;

    public override object? Evaluate(TemplateContext context) => Value;
}

/// <summary><c>$"a{b}c"</c></summary>
internal sealed class InterpolatedString(SourceSpan span, Expression[] parts) : Expression(span)
{
    public override object? Evaluate(TemplateContext context)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            text.Append(Printer.ToText(context, part.Span, part.Evaluate(context)));
        }
        context.CheckLength(Span, text.Length);
        return text.ToString();
    }
}

/// <summary><c>[a, b]</c></summary>
internal sealed class ArrayLiteral(SourceSpan span, Expression[] items) : Expression(span)
{
    public override object? Evaluate(TemplateContext context)
    {
        var array = new ScriptArray(items.Length);
        foreach (var item in items)
        {
            array.Add(item.Evaluate(context));
        }
        return array;
    }
}

/// <summary><c>a: 1</c></summary>
internal sealed record ObjectMember(string Name, Expression Value);

/// <summary><c>{a: 1, "b c": 2}</c></summary>
internal sealed class ObjectLiteral(SourceSpan span, ObjectMember[] members) : Expression(span)
{
    public override object? Evaluate(TemplateContext context)
    {
        var result = new ScriptObject(members.Length);
        foreach (var member in members)
        {
            result[member.Name] = member.Value.Evaluate(context);
        }
        return result;
    }
}

/// <summary><c>(a)</c></summary>
internal sealed class Nested(SourceSpan span, Expression inner) : Expression(span)
{
    public Expression Inner { get; } = inner;

    /// <summary>A function in parentheses is called, even <c>(@f)</c>.</summary>
    public override object? Evaluate(TemplateContext context)
    {
        var value = Resolve(context);
        return value is Callable function ? function.Invoke(context, new CallArguments(this)) : value;
    }

    public override object? Resolve(TemplateContext context)
    {
        TemplateContext.GuardStack(Span);
        return Inner.Evaluate(context);
    }
}
